import { IDBOpenDBRequest } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { insertCell } from "../document/moreCells";
import { SILENT } from "./database";
import { freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { value } from "./library.testing";
import { memoryStorage, notebookOf, textCell } from "../notebook.testing";
import { PATIENCE } from "./waits";

freshBrowsers();

describe("a reload", () => {
  it("at any moment after a change shows it", async () => {
    const session = memoryStorage();
    let now = page(session);
    now.keeper.openNew(notebookOf("As it came", textCell("a")), { original: notebookOf("As it came", textCell("a")) });
    for (const wait of [0, 1, 2, 5, 10, 20]) {
      now.edit(setTitle(`after ${wait}`));
      if (wait > 2) void now.keeper.flush();
      await new Promise((resolve) => setTimeout(resolve, wait));
      now.die();
      const next = page(session);
      expect(await next.reopen()).toBeNull();
      expect(next.notebook().title).toBe(`after ${wait}`);
      expect(next.state().original).toMatchObject({ title: "As it came" });
      await next.keeper.flush();
      expect(await titlesIn(next.library)).toEqual([`after ${wait}`]);
      expect(next.journal.all()).toEqual([]);
      now = next;
    }
  });

  it("shows each tab its own notebook, also one that is new", async () => {
    const one = page();
    one.edit(setTitle("Tides"));
    const two = page();
    two.keeper.openNew(notebookOf("New"));
    two.edit(setTitle("Ebb"));
    await Promise.all([one.keeper.flush(), two.keeper.flush()]);
    one.die();
    const again = page(one.session);
    await again.reopen();
    expect(again.notebook().title).toBe("Tides");
    again.keeper.openNew(notebookOf("Fresh"));
    expect(again.tab.shown()).toMatchObject({ fresh: true });
    again.edit(setTitle("No longer"));
    expect(again.tab.shown()).toMatchObject({ fresh: false, id: again.state().id });
  });

  it("shows what the journal has where the library does not answer, and says so; then it is kept after all", async () => {
    const session = memoryStorage();
    const before = page(session);
    before.edit(setTitle("Mine"));
    before.die();
    const works = globalThis.indexedDB;
    globalThis.indexedDB = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const next = page(session);
    const reopening = next.reopen();
    await vi.advanceTimersByTimeAsync(500);
    expect(await reopening).toBeNull();
    expect(next.notebook().title).toBe("Mine");
    expect(next.state().status).not.toBe("kept");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(next.state()).toMatchObject({ status: "failed", problem: SILENT });
    globalThis.indexedDB = works;
    await next.keeper.retry();
    expect(next.state()).toMatchObject({ status: "kept", problem: null });
    expect(await titlesIn(next.library)).toEqual(["Mine"]);
  });

  it("shows what the library has where that is as new, though the journal was not cleared", async () => {
    const session = memoryStorage();
    const before = page(session);
    before.edit(setTitle("1"));
    vi.spyOn(before.journal, "clear").mockImplementation(() => {});
    await before.keeper.flush();
    before.die();
    const next = page(session);
    await next.reopen();
    expect(next.state()).toMatchObject({ status: "kept", revision: 1 });
    expect(next.journal.all()).toEqual([]);
    expect(await titlesIn(next.library)).toEqual(["1"]);
  });

  it("right after one goes on from the change that the first had not saved yet", async () => {
    const session = memoryStorage();
    const first = page(session);
    first.edit(setTitle("1"));
    first.die();
    const second = page(session);
    await second.reopen();
    second.edit(insertCell(textCell("c"), 0));
    await until(() => expect(second.state().status).toBe("kept"));
    expect(await titlesIn(second.library)).toEqual(["1"]);
    expect(second.state().parted).toBe(false);
    const kept = await value(second.library.load(second.state().id));
    expect(kept.notebook.cells).toHaveLength(3);
    expect(second.journal.all()).toEqual([]);
  });

  it.each([true, false])("that follows another makes no second notebook, where the store answered that one only after it had gone, or never (%s)", async (answered) => {
    const session = memoryStorage();
    const first = page(session);
    first.edit(setTitle("1"));
    await first.keeper.flush();
    first.edit(setTitle("2"));
    const [left] = first.journal.all();
    first.die();
    const second = page(session);
    vi.spyOn(second.library, "save").mockReturnValue(new Promise(() => {}));
    await second.reopen();
    second.edit(setTitle("3"));
    second.die();
    const third = page(session);
    if (answered) await third.library.save(left!);
    await third.reopen();
    await third.keeper.recover();
    await third.keeper.flush();
    expect([await titlesIn(third.library), third.state().parted, third.journal.all()]).toEqual([["3"], false, []]);
  });

  it("shows what was brought while the store took long to answer", async () => {
    const one = page();
    one.edit(setTitle("1"));
    await one.keeper.flush();
    one.edit(setTitle("2"));
    const two = page();
    const { load } = two.library;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    vi.spyOn(two.library, "load").mockImplementation(async (id) => (await answered, load(id)));
    const opening = two.keeper.openKept(one.state().id);
    await until(() => expect(two.library.load).toHaveBeenCalled());
    one.edit(setTitle("3"));
    await one.keeper.flush();
    setTimeout(answer, PATIENCE + 50);
    await opening;
    two.edit(setTitle("4"));
    await two.keeper.flush();
    expect([await titlesIn(two.library), two.state().parted]).toEqual([["4"], false]);
  });

  it("shows what was written down within three seconds, where that was brought meanwhile and the store does not answer", async () => {
    const one = page();
    one.edit(setTitle("Mine"));
    const [left] = one.journal.all();
    const two = page();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(two.library, "load").mockReturnValue(new Promise(() => {}));
    const opening = two.keeper.openKept(left!.id);
    await vi.advanceTimersByTimeAsync(PATIENCE / 2);
    one.journal.clear(left!.writer, left!.change);
    await vi.advanceTimersByTimeAsync(2_750);
    expect(two.notebook().title).toBe("Mine");
    expect(await opening).toBeNull();
  });

  it("says when the notebook is gone", async () => {
    const { keeper } = page();
    expect(await keeper.openKept("nobody")).toMatchObject({ kind: "keeping/gone" });
  });

  it("does not show what comes when it is no longer wanted", async () => {
    const { keeper, edit, notebook, state } = page();
    edit(setTitle("Mine"));
    await keeper.flush();
    const { id } = state();
    keeper.openNew(notebookOf("Now"));
    expect(await keeper.openKept(id, { wanted: () => false })).toBeNull();
    expect(notebook().title).toBe("Now");
  });
});
