import { afterEach, describe, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { memoryStorage, notebookOf, probeCell, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { run, runOf, silent } from "./later.testing";
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

/** What a page that comes later finds of it. */
async function fileFound(id: string, fileId: string): Promise<string | undefined> {
  const other = page(memoryStorage(), { whenAlone: async () => {} });
  await other.keeper.openKept(id);
  return other.shelf.get(fileId)?.text();
}

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

it("a given file that the store refuses while its notebook is left is told", async () => {
  const one = await pageWithFile();
  vi.spyOn(one.library, "saveFile").mockResolvedValue({ ok: false, error: { kind: "keeping/no-room", params: { file: "given.csv" } } });
  give(one);
  one.keeper.openNew(notebookOf("Next"));
  await until(() => expect(said()).toMatchObject({ kind: "keeping/no-room" }));
  expect([await titlesIn(one.library), one.shelf.ids()]).toEqual([["Mine"], []]);
});
