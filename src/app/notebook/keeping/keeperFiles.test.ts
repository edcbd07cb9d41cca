import { describe, expect, it, vi } from "vitest";
import { fault, freshBrowsers, page } from "./keeper.testing";
import { undo } from "../document/notebookStore";
import { memoryStorage, notebookOf, probeCell, type Page } from "../notebook.testing";

freshBrowsers();

describe("files", () => {
  const give = ({ shelf, edit }: Page, text: string) => {
    const { id } = shelf.put(new Blob([text]), `${text}.csv`);
    edit((notebook) => ({ ...notebook, cells: [probeCell({ fileId: id })] }));
    return id;
  };

  it("come back with the notebook, those of its original too", async () => {
    const session = memoryStorage();
    const first = page(session);
    const original = first.shelf.put(new Blob(["original"]), "o.csv").id;
    first.keeper.openNew(notebookOf("O", probeCell({ fileId: original })), { original: notebookOf("O", probeCell({ fileId: original })) });
    const mine = give(first, "mine");
    await first.keeper.flush();
    first.die();
    const { shelf, reopen } = page(session);
    await reopen();
    expect(await shelf.get(mine)!.text()).toBe("mine");
    expect(await shelf.get(original)!.text()).toBe("original");
  });

  it("are on their way from when they are given until the library has them, and are not waited for", async () => {
    const session = memoryStorage();
    const first = page(session);
    expect(first.keeper.isStoring()).toBe(false);
    give(first, "mine");
    expect(first.keeper.isStoring()).toBe(true);
    await vi.waitFor(() => expect(first.state().status).toBe("kept"));
    expect(first.keeper.isStoring()).toBe(false);
    first.edit((notebook) => ({ ...notebook, title: "Later" }));
    expect(first.keeper.isStoring()).toBe(false);
    first.die();
    const second = page(session);
    await second.reopen();
    second.edit((notebook) => ({ ...notebook, title: "Later still" }));
    expect(second.keeper.isStoring()).toBe(false);
    await second.keeper.flush();
    second.shelf.put(new Blob(["nothing names it"]), "x.csv");
    expect(second.keeper.isStoring()).toBe(false);
    give(second, "another");
    expect(second.keeper.isStoring()).toBe(true);
    // A page that cannot keep it says so, and does not ask to stay.
    vi.spyOn(second.library, "save").mockResolvedValue(fault("full"));
    await second.keeper.flush();
    expect(second.keeper.isStoring()).toBe(false);
  });

  it("that were replaced leave shelf and store with what could bring them back", async () => {
    const session = memoryStorage();
    const first = page(session);
    const old = give(first, "old");
    const now = give(first, "now");
    await first.keeper.flush();
    await first.keeper.recover();
    undo(first.store);
    await first.keeper.flush();
    expect(await first.shelf.get(old)!.text()).toBe("old");
    first.die();
    const second = page(session);
    await second.reopen();
    expect(second.shelf.get(now)).toBeUndefined();
    const renewed = give(second, "renewed");
    await second.keeper.flush();
    expect(second.shelf.ids()).toEqual([old, renewed]);
    const { id } = second.state();
    second.keeper.openNew(notebookOf("New"));
    await second.keeper.flush();
    expect(second.shelf.ids()).toEqual([]);
    await second.keeper.recover();
    await second.keeper.openKept(id);
    expect(second.shelf.ids()).toEqual([renewed]);
    // What the store had of the old one is gone: it cannot be laid down again.
    await second.library.fetchFiles([notebookOf("x", probeCell({ fileId: old }))]);
    expect(second.shelf.ids()).toEqual([renewed]);
  });

  it("that were replaced stay as long as another page is open, which may bring them back", async () => {
    const first = page();
    const old = give(first, "old");
    await first.keeper.flush();
    give(first, "now");
    await first.keeper.flush();
    const other = page(memoryStorage(), { whenAlone: async () => {} });
    await other.keeper.recover();
    await other.library.fetchFiles([notebookOf("x", probeCell({ fileId: old }))]);
    expect(await other.shelf.get(old)!.text()).toBe("old");
  });

  it("of an original that only the journal names stay in the store", async () => {
    const first = page();
    const old = give(first, "old");
    const original = first.notebook();
    await first.keeper.flush();
    give(first, "now");
    await first.keeper.flush();
    first.keeper.openNew(notebookOf("New"), { original });
    first.edit((notebook) => ({ ...notebook, title: "changed" }));
    const other = page();
    vi.spyOn(other.library, "save").mockResolvedValue(fault("full"));
    await other.keeper.recover();
    await other.library.fetchFiles([original]);
    expect(other.shelf.ids()).toEqual([old]);
  });

  it("that only the journal names stay in the store", async () => {
    const first = page();
    const old = give(first, "old");
    await first.keeper.flush();
    give(first, "now");
    await first.keeper.flush();
    undo(first.store);
    const other = page();
    vi.spyOn(other.library, "save").mockResolvedValue(fault("full"));
    await other.keeper.recover();
    await other.library.fetchFiles([notebookOf("x", probeCell({ fileId: old }))]);
    expect(other.shelf.ids()).toEqual([old]);
  });
});
