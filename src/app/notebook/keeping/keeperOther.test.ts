import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { inTwoTabs } from "./later.testing";
import { memoryStorage, notebookOf } from "../notebook.testing";

freshBrowsers();

describe("another notebook", () => {
  it("never takes the place of the one before, whose last change is saved too", async () => {
    const { edit, library, keeper, state, journal } = page();
    edit(setTitle("Mine"));
    const { id } = state();
    keeper.openNew(notebookOf("From a link"), { original: notebookOf("From a link"), held: true });
    expect(state()).toMatchObject({ status: "kept", revision: 0, held: true, original: { title: "From a link" } });
    expect(state().id).not.toBe(id);
    edit(setTitle("Link, changed"));
    await keeper.flush();
    expect(await titlesIn(library)).toEqual(["Link, changed", "Mine"]);
    expect(journal.all()).toEqual([]);
    expect(await library.load(state().id)).toMatchObject({ value: { original: { title: "From a link" }, held: true } });
  });

  it("opened while the one before is being saved is not taken for it", async () => {
    const { edit, keeper, state } = page();
    edit(setTitle("Mine"));
    const saving = keeper.flush();
    keeper.openNew(notebookOf("New"));
    await saving;
    await keeper.flush();
    expect(state()).toMatchObject({ revision: 0, status: "kept" });
  });

  it("opened while the store takes the one before is not given its place", async () => {
    const { edit, keeper, library, state } = page();
    const { save } = library;
    let opened = "";
    vi.spyOn(library, "save").mockImplementationOnce(async (change) => {
      keeper.openNew(notebookOf("New"));
      opened = state().id;
      return save(change);
    });
    edit(setTitle("Mine"));
    await keeper.flush();
    expect(state()).toMatchObject({ id: opened, revision: 0, status: "kept" });
    edit(setTitle("New, changed"));
    await keeper.flush();
    expect(state().id).toBe(opened);
    expect(await titlesIn(library)).toEqual(["Mine", "New, changed"]);
  });

  it("goes on from where the one before was kept when that comes back, after however many words that came late", async () => {
    const { one, two } = await inTwoTabs();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    one.edit(setTitle("One's"));
    const later = one.keeper.later();
    one.keeper.openNew(notebookOf("Next"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    for (const text of ["a", "b"]) expect(await later("a", new Blob([text]), "run")).toBe(false);
    const listed = await one.library.list();
    if (!listed.ok) throw new Error("not listed");
    expect(listed.value.map(({ title, revision }) => `${title} ${revision}`).sort()).toEqual(["One's 4", "Two's 2"]);
    const kept = await one.library.load(listed.value.find(({ title }) => title === "One's")!.id);
    expect(kept).toMatchObject({ value: { at: Date.now() } });
  });

  it("opened before the change that a reload left was saved, and changed, loses nothing", async () => {
    const session = memoryStorage();
    const first = page(session);
    first.edit(setTitle("1"));
    first.die();
    const { keeper, edit, library, reopen, journal } = page(session);
    await reopen();
    edit(setTitle("2"));
    keeper.openNew(notebookOf("New"));
    await keeper.flush();
    expect(await titlesIn(library)).toEqual(["2"]);
    expect(journal.all()).toEqual([]);
  });

  it("that was closed unsaved comes back as it was left, wherever it is opened", async () => {
    const { edit, keeper, library, state, notebook } = page();
    edit(setTitle("1"));
    await keeper.flush();
    const { id } = state();
    edit(setTitle("2"));
    vi.spyOn(library, "save").mockResolvedValue(fault("full"));
    keeper.openNew(notebookOf("New"));
    await keeper.flush();
    vi.restoreAllMocks();
    await keeper.openKept(id);
    expect(notebook().title).toBe("2");
    await keeper.flush();
    expect(await titlesIn(library)).toEqual(["2"]);
  });

  it("waits for its click by itself, and lets compute the next", async () => {
    const session = memoryStorage();
    const { keeper, edit, state, store, library, die } = page(session);
    const seen: boolean[] = [];
    store.subscribe(() => seen.push(state().held));
    keeper.openNew(notebookOf("Heavy"), { held: true });
    keeper.release();
    expect(state()).toMatchObject({ held: false, status: "kept" });
    await keeper.flush();
    expect(await titlesIn(library)).toEqual([]);
    keeper.openNew(notebookOf("Heavy"), { held: true });
    edit(setTitle("Heavy, mine"));
    await keeper.flush();
    const { id } = state();
    keeper.openNew(notebookOf("Light"));
    expect(state().held).toBe(false);
    await keeper.openKept(id);
    expect(state().held).toBe(true);
    keeper.release();
    expect(state()).toMatchObject({ held: false, status: "changed" });
    await keeper.flush();
    die();
    const next = page(session);
    await next.reopen();
    expect(next.state().held).toBe(false);
    // Whoever follows the document never saw one by the leave of another.
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe("a notebook that is deleted", () => {
  it("is gone, with what of it was not saved; another one stands in its place", async () => {
    const { edit, keeper, library, state, notebook, journal } = page();
    edit(setTitle("Mine"));
    await keeper.flush();
    edit(setTitle("Mine, unsaved"));
    const { id } = state();
    vi.spyOn(library, "save").mockResolvedValueOnce(fault("full"));
    expect(await keeper.remove(id, notebookOf("Starter"))).toBeNull();
    await keeper.flush();
    await keeper.recover();
    expect(await titlesIn(library)).toEqual([]);
    expect(journal.all()).toEqual([]);
    expect(notebook().title).toBe("Starter");
    expect(state()).toMatchObject({ revision: 0, status: "kept", original: null, held: false });
  });

  it("leaves the one on screen alone, and says what failed", async () => {
    const { edit, keeper, library, notebook } = page();
    edit(setTitle("Mine"));
    vi.spyOn(library, "remove").mockResolvedValueOnce(fault("silent"));
    expect(await keeper.remove("other", notebookOf("Starter"))).toMatchObject({ kind: "keeping/silent" });
    expect(notebook().title).toBe("Mine");
    expect(await titlesIn(library)).toEqual(["Mine"]);
  });
});
