import { afterEach, describe, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { notebookOf, probeCell, textCell, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { pageWithRun, run, runFound, runOf, silent } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();
afterEach(() => say(null));

const said = () => useMessage.getState().message?.text ?? null;

describe("a run that is not stored yet when its notebook is left", () => {
  it.each(["save", "saveFile"] as const)("is kept once a store answers that did not (%s)", async (name) => {
    const one = await pageWithRun();
    const { id } = one.state();
    const answers = silent(one, name);
    runOf(one).write(run("late"), "run");
    runOf(one, "b").write(run("of b"), "run");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    expect(await runFound(id)).toBe("early");
    await answers();
    expect([await runFound(id), await runFound(id, "b"), one.shelf.ids(), said()]).toEqual(["late", "of b", [], null]);
  });

  it("is kept so also in a notebook that was never kept before, which stays one", async () => {
    const one = page();
    const kept = one.shelf.put(run("early"), "run");
    one.keeper.openNew(notebookOf("Link", { ...textCell("a"), kept }, textCell("b")));
    const { id } = one.state();
    const answers = silent(one, "saveFile");
    one.edit(setTitle("Mine"));
    runOf(one, "b").write(run("of b"), "run");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    expect([await titlesIn(one.library), await runFound(id)]).toEqual([["Mine"], undefined]);
    await answers();
    expect([await titlesIn(one.library), await runFound(id), await runFound(id, "b"), one.shelf.ids()]).toEqual([["Mine"], "early", "of b", []]);
  });

  it("gives way to what its cell comes to keep after that", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const a = runOf(one);
    const answers = silent(one, "saveFile");
    a.write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    a.write(run("later still"), "run");
    await one.keeper.flush();
    await answers();
    expect([await runFound(id), one.shelf.ids()]).toEqual(["later still", []]);
  });

  it("that the store refuses is told, and costs the run before nothing", async () => {
    const one = await pageWithRun();
    vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("full"));
    runOf(one).write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    await until(() => expect(said()).toEqual({ kind: "keeping/late-run", params: {} }));
    await one.keeper.flush();
    expect([await titlesIn(one.library), one.shelf.ids()]).toEqual([["Mine"], []]);
  });

  it("is on screen where the notebook is open again by then", async () => {
    const touch = vi.fn();
    const one = await pageWithRun(page(undefined, { touch }));
    const { id } = one.state();
    const answers = silent(one, "saveFile");
    runOf(one).write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    await one.keeper.openKept(id);
    await answers();
    expect(touch.mock.calls).toEqual([["a"]]);
    expect(await runOf(one).read()!.text()).toBe("late");
    expect([await runFound(id), one.state()]).toMatchObject(["late", { id, status: "kept", parted: false }]);
  });
});

describe("a run that is not stored yet when its notebook is left, which another tab opens and goes on with", () => {
  const goOn = async (id: string) => {
    const two = page();
    await two.keeper.openKept(id);
    await two.keeper.flush();
    two.edit(setTitle("Two goes on"));
    await two.keeper.flush();
  };
  const runsIn = async ({ library }: Page) => Promise.all((await value(library.list())).map(({ id }) => runFound(id)));
  /** Storing files takes until the returned function is called. */
  const slowly = ({ library }: Page) => {
    let free = () => {};
    const freed = new Promise<void>((resolve) => (free = resolve));
    const { saveFile } = library;
    vi.spyOn(library, "saveFile").mockImplementation(async (file) => (await freed, saveFile(file)));
    return () => free();
  };

  it("is kept where it waited for a file of another notebook", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    one.keeper.openNew(notebookOf("With a file"));
    await one.keeper.flush();
    const { id: fileId } = one.shelf.put(run("big"), "big.csv");
    const free = slowly(one);
    one.edit((notebook) => ({ ...notebook, cells: [probeCell({ fileId })] }));
    await until(() => expect(one.library.saveFile).toHaveBeenCalled());
    await one.keeper.openKept(id);
    runOf(one).write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    await goOn(id);
    free();
    await one.keeper.flush();
    await one.keeper.flush();
    expect([await runsIn(one), said()]).toEqual([expect.arrayContaining(["late"]), null]);
  });

  it("is kept where the store did not answer for the notebook", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const free = slowly(one);
    vi.spyOn(one.library, "save").mockResolvedValueOnce(fault("silent"));
    runOf(one).write(run("late"), "run");
    const saving = one.keeper.flush();
    await until(() => expect(one.library.saveFile).toHaveBeenCalled());
    one.keeper.openNew(notebookOf("Next"));
    await goOn(id);
    free();
    await saving;
    await one.keeper.flush();
    await one.keeper.flush();
    expect([await runsIn(one), said()]).toEqual([expect.arrayContaining(["late"]), null]);
  });
});

it("a run that waits for its turn is tried before it gives way to the next one, which may not fit", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const a = runOf(one);
  one.keeper.openNew(notebookOf("Next"));
  const { saveFile } = one.library;
  vi.spyOn(one.library, "saveFile").mockImplementation(async (file) => (file.size > 4 ? fault("full") : saveFile(file)));
  a.write(run("late"), "run");
  a.write(run("later still"), "run");
  await one.keeper.flush();
  expect([await runFound(id), said()]).toEqual(["late", { kind: "keeping/late-run", params: {} }]);
});
