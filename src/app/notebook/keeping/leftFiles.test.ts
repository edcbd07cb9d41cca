import { afterEach, describe, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { notebookOf, probeCell, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { fileFound, run, runOf, silent } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();
afterEach(() => say(null));

const said = () => useMessage.getState().message?.text ?? null;

/** A page with a notebook that is kept, and that was just given a file. */
async function pageWithFile(): Promise<Page & { readonly fileId: string }> {
  const one = page();
  one.edit(setTitle("Mine"));
  await one.keeper.flush();
  const { id: fileId } = one.shelf.put(run("a,b"), "given.csv");
  return { ...one, fileId };
}
const give = ({ edit, fileId }: Page & { readonly fileId: string }) => edit((notebook) => ({ ...notebook, cells: [...notebook.cells, probeCell({ fileId })] }));

describe("a given file that the store does not answer for while its notebook is left", () => {
  it.each(["save", "saveFile"] as const)("is kept once it does (%s)", async (name) => {
    const one = await pageWithFile();
    const { id } = one.state();
    const answers = silent(one, name);
    give(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    expect(await fileFound(id, one.fileId)).toBeUndefined();
    await answers();
    expect([await fileFound(id, one.fileId), one.shelf.ids(), one.journal.all(), said()]).toEqual(["a,b", [], [], null]);
    expect((await value(one.library.load(id))).revision).toBe(2);
  });

  it("is kept also where further notebooks were opened meanwhile", async () => {
    const one = await pageWithFile();
    const { id } = one.state();
    const answers = silent(one, "saveFile");
    give(one);
    one.keeper.openNew(notebookOf("Next"));
    one.keeper.openNew(notebookOf("And next"));
    await one.keeper.flush();
    one.keeper.openNew(notebookOf("Last"));
    await one.keeper.flush();
    await answers();
    expect([await fileFound(id, one.fileId), one.shelf.ids()]).toEqual(["a,b", []]);
  });

  it.each(["save", "saveFile"] as const)("is there where the notebook is opened again, which goes on alone (%s)", async (name) => {
    const one = await pageWithFile();
    const { id } = one.state();
    const answers = silent(one, name);
    give(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    await one.keeper.openKept(id);
    expect(await one.shelf.get(one.fileId)?.text()).toBe("a,b");
    vi.mocked(one.library[name]).mockRestore();
    one.edit(setTitle("Goes on"));
    await one.keeper.flush();
    one.edit(setTitle("Goes on and on"));
    await one.keeper.flush();
    await answers();
    expect([await fileFound(id, one.fileId), await titlesIn(one.library)]).toEqual(["a,b", ["Goes on and on"]]);
  });

  it("comes with the run that came to be kept after it", async () => {
    const one = await pageWithFile();
    const { id } = one.state();
    const late = runOf(one);
    give(one);
    const answers = silent(one, "save");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    vi.mocked(one.library.save).mockRestore();
    const saveFile = vi.spyOn(one.library, "saveFile").mockImplementation(async (file) => (file.id === one.fileId ? fault("silent") : { ok: true, value: null }));
    late.write(run("late"), "run");
    await one.keeper.flush();
    saveFile.mockRestore();
    await answers();
    expect([await fileFound(id, one.fileId), await titlesIn(one.library)]).toEqual(["a,b", ["Mine"]]);
  });

  it("is kept also where its cell lets go of it as it goes from the screen", async () => {
    const one = await pageWithFile();
    const { id } = one.state();
    const answers = silent(one, "save");
    give(one);
    one.keeper.openNew(notebookOf("Next"));
    one.shelf.drop(one.fileId);
    await one.keeper.flush();
    await answers();
    expect([await fileFound(id, one.fileId), one.shelf.ids(), one.journal.all()]).toEqual(["a,b", [], []]);
  });

  it("is kept also where its notebook was left while it parted from what another tab had made of it", async () => {
    const one = await pageWithFile();
    const { id } = one.state();
    const two = page();
    await two.keeper.openKept(id);
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    const answers = silent(one, "saveFile");
    give(one);
    const saving = one.keeper.flush();
    await Promise.resolve();
    one.keeper.openNew(notebookOf("Next"));
    await saving;
    await one.keeper.flush();
    await answers();
    const beside = (await value(one.library.list())).find((each) => each.id !== id);
    expect(beside?.title).toBe("Mine");
    expect([await fileFound(beside!.id, one.fileId), await titlesIn(one.library)]).toEqual(["a,b", ["Mine", "Two's"]]);
  });

  it("goes with a notebook that was deleted meanwhile", async () => {
    const one = await pageWithFile();
    const { id } = one.state();
    const answers = silent(one, "save");
    give(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    expect(await one.keeper.remove(id, notebookOf("Not shown"))).toBeNull();
    await answers();
    expect([await titlesIn(one.library), one.shelf.ids()]).toEqual([[], []]);
  });
});

describe("a file that came with a notebook while another one was being left", () => {
  const bundleLeft = (one: Page) => {
    one.edit(setTitle("Mine, changed"));
    one.shelf.restore("given", run("a,b"));
    one.keeper.openNew(notebookOf("Bundle", probeCell({ fileId: "given" })));
    const { id } = one.state();
    one.edit(setTitle("Bundle, changed"));
    one.keeper.openNew(notebookOf("Next"));
    return id;
  };

  it("is kept with its own, which was left as well", async () => {
    const one = await pageWithFile();
    const id = bundleLeft(one);
    await one.keeper.flush();
    expect([await titlesIn(one.library), await fileFound(id, "given"), one.shelf.ids()]).toEqual([["Bundle, changed", "Mine, changed"], "a,b", []]);
  });

  it("is kept so also where the store did not answer at first", async () => {
    const one = await pageWithFile();
    const answers = silent(one, "save");
    const id = bundleLeft(one);
    await one.keeper.flush();
    await answers();
    expect([await titlesIn(one.library), await fileFound(id, "given"), one.shelf.ids()]).toEqual([["Bundle, changed", "Mine, changed"], "a,b", []]);
  });
});

it("a given file that the store refuses while its notebook is left is told", async () => {
  const one = await pageWithFile();
  vi.spyOn(one.library, "saveFile").mockResolvedValue({ ok: false, error: { kind: "keeping/no-room", params: { file: "given.csv" } } });
  give(one);
  one.keeper.openNew(notebookOf("Next"));
  await until(() => expect(said()).toMatchObject({ kind: "keeping/no-room" }));
  expect([await titlesIn(one.library), one.shelf.ids()]).toEqual([["Mine"], []]);
});

it("a given file that the store refuses is told also where another one of the notebook on screen was refused", async () => {
  const one = await pageWithFile();
  const noRoom = (file: string) => ({ kind: "keeping/no-room", params: { file } }) as const;
  vi.spyOn(one.library, "saveFile").mockResolvedValue({ ok: false, error: noRoom("given.csv") });
  give(one);
  one.keeper.openNew(notebookOf("Next"));
  one.keeper.report(noRoom("of the next.csv"));
  await until(() => expect(said()).toEqual(noRoom("given.csv")));
});

it("a page goes without a question where no file is on its way, whatever else was left", async () => {
  const one = page();
  one.edit(setTitle("Mine"));
  const answers = silent(one, "save");
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  expect(one.keeper.isStoring()).toBe(false);
  await answers();
});
