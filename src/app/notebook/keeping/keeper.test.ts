import { describe, expect, it, vi } from "vitest";
import { setTitle, updateSpec } from "../document/actions";
import { freshBrowsers, newBrowser, page, titlesIn, until } from "./keeper.testing";
import { changeLook, documentOf } from "../document/looks";
import { notebookOf, probeCell } from "../notebook.testing";

freshBrowsers();

describe("looking around", () => {
  it("in what was never kept does not make it one's own", async () => {
    const { lookAt, journal, keeper, library, state, tab } = page();
    keeper.openNew(notebookOf("From a link", probeCell({ tab: "maps" })));
    lookAt(changeLook("probe", { tab: "heads" }));
    expect(state().status).toBe("kept");
    expect(journal.all()).toEqual([]);
    expect(tab.shown()).toMatchObject({ fresh: true });
    keeper.leave();
    await keeper.flush();
    expect(await titlesIn(library)).toEqual([]);
  });

  it("is kept with a notebook that is one's own, and is no work", async () => {
    const { edit, lookAt, journal, keeper, session, state } = page();
    keeper.openNew(notebookOf("N", probeCell({ tab: "maps" })));
    edit(setTitle("Mine"));
    await keeper.flush();
    lookAt(changeLook("probe", { tab: "heads" }));
    expect(state().status).toBe("changed");
    expect(journal.all()).toMatchObject([{ worked: false, notebook: { cells: [{ look: { tab: "heads" } }] } }]);
    await keeper.flush();
    const again = page(session);
    await again.reopen();
    expect(documentOf(again.store.getState()).cells[0]!.look).toEqual({ tab: "heads" });
  });

  it("as a text shows it is nothing to keep, and trying something out is", async () => {
    const { edit, journal, keeper, state, store } = page();
    keeper.openNew(notebookOf("N", probeCell({ tab: "maps" })));
    edit(setTitle("Mine"));
    await keeper.flush();
    store.getState().show([{ cell: "probe", look: { tab: "heads" } }]);
    expect([state().status, journal.all()]).toEqual(["kept", []]);
    store.getState().tryOut("probe", () => ({ turned: 1 }));
    expect([state().status, journal.all().length]).toEqual(["changed", 1]);
  });
});

describe("a change", () => {
  it("is kept, and nothing before it", async () => {
    const { edit, library, keeper, state } = page();
    keeper.openNew(notebookOf("Starter"));
    await keeper.flush();
    expect(state()).toMatchObject({ status: "kept", revision: 0 });
    expect(await titlesIn(library)).toEqual([]);
    edit(setTitle("Mine"));
    expect(state().status).toBe("changed");
    await keeper.flush();
    expect(state()).toMatchObject({ status: "kept", revision: 1, problem: null, parted: false });
    expect(await titlesIn(library)).toEqual(["Mine"]);
    expect(await library.last()).toEqual({ ok: true, value: state().id });
  });

  it("is in the library within a second by itself, and then no longer in the journal", async () => {
    const { edit, library, journal } = page();
    edit(setTitle("So"));
    edit(setTitle("Soon"));
    expect(journal.all()).toMatchObject([{ notebook: { title: "Soon" }, change: 2, worked: true }]);
    await until(async () => expect(await titlesIn(library)).toEqual(["Soon"]));
    await until(() => expect(journal.all()).toEqual([]));
  });

  it("goes on being kept while a save is under way", async () => {
    const { edit, keeper, library, state } = page();
    edit(setTitle("1"));
    const first = keeper.flush();
    await Promise.resolve();
    expect(state().status).toBe("saving");
    edit(setTitle("2"));
    expect(state().status).toBe("saving");
    await first;
    expect(state().status).toBe("changed");
    await until(() => expect(state().status).toBe("kept"));
    expect(await titlesIn(library)).toEqual(["2"]);
    expect(state().revision).toBe(2);
  });

  it("is saved once: one save at a time, none without a change", async () => {
    const { edit, journal, keeper, library, state } = page();
    const save = vi.spyOn(library, "save");
    await keeper.flush();
    expect(save).not.toHaveBeenCalled();
    edit(setTitle("1"));
    await Promise.all([keeper.flush(), keeper.flush()]);
    keeper.leave();
    expect(journal.all()).toEqual([]);
    await keeper.flush();
    expect(save).toHaveBeenCalledTimes(1);
    keeper.dispose();
    edit(setTitle("of a page that is gone"));
    expect([state().status, journal.all()]).toEqual(["kept", []]);
  });

  it("that the journal cannot take goes to the library at once", async () => {
    newBrowser(10);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { edit, library } = page();
    const save = vi.spyOn(library, "save");
    edit(setTitle("1"));
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("of a large document is not written down with every keystroke, but before the page goes and with the next save", async () => {
    const { edit, keeper, journal } = page();
    const text = (n: number) => updateSpec("a", { markdown: `${n}${"x".repeat(200_000)}` });
    const write = vi.spyOn(journal, "write");
    edit(text(1));
    edit(text(2));
    edit(text(3));
    expect(write).toHaveBeenCalledTimes(1);
    keeper.leave();
    expect(journal.all()).toMatchObject([{ change: 3 }]);
    await keeper.flush();
    edit(setTitle("still large"));
    expect(write).toHaveBeenCalledTimes(2);
    keeper.openNew(notebookOf("small"));
    edit(setTitle("changed"));
    expect(journal.all().map(({ notebook }) => notebook.title)).toContain("changed");
  });
});
