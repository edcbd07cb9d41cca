import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { documentOf, setKept } from "../document/looks";
import { memoryStorage, notebookOf, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { run, runOf } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();

describe("a run that a cell keeps is work", () => {
  it("which makes one's own what was only opened, and is kept over a reload", async () => {
    const session = memoryStorage();
    const one = page(session);
    const ref = one.shelf.put(new Blob(["run"]), "run");
    one.lookAt(setKept("a", ref));
    await one.keeper.flush();
    one.die();
    const two = page(session);
    await two.reopen();
    expect(documentOf(two.store.getState()).cells[0]!.kept).toEqual(ref);
    expect(await two.shelf.get(ref.id)!.text()).toBe("run");
  });

  it("which stays beside what another tab does meanwhile", async () => {
    const one = page();
    one.edit(setTitle("Kept"));
    await one.keeper.flush();
    const two = page();
    await two.keeper.openKept(one.state().id);
    one.lookAt(setKept("a", one.shelf.put(new Blob(["run"]), "run")));
    await one.keeper.flush();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    one.lookAt(setKept("a", one.shelf.put(new Blob(["run on"]), "run")));
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["Kept", "Two's"]);
    expect(one.state().parted).toBe(false);
    const kept = await value(one.library.load(one.state().id));
    expect(kept.notebook.cells[0]!.kept).toMatchObject({ size: 6 });
  });
});

describe("the run that a cell kept before", () => {
  const keep = (on: Page, text: string, cell = "a") => runOf(on, cell).write(run(text), "run");
  async function kept(session = memoryStorage()) {
    const one = page(session);
    one.edit(setTitle("Mine"));
    keep(one, "early");
    await one.keeper.flush();
    return one;
  }
  /** What the tab shows after a reload, and what anybody finds in the library after that. */
  async function reloaded(one: Page) {
    one.die();
    const again = page(one.session);
    await again.reopen();
    const shown = await runOf(again).read()?.text();
    await again.keeper.recover();
    await again.keeper.flush();
    again.die();
    const last = page();
    await last.keeper.openKept(again.state().id);
    expect(await runOf(last).read()?.text()).toBe(shown);
    return shown;
  }

  it("is there until the store has the next one, at whatever moment the page is killed", async () => {
    const seen = new Set<string | undefined>();
    for (let turns = 0; turns < 60; turns += 2) {
      const one = await kept();
      keep(one, "late");
      void one.keeper.flush();
      for (let i = 0; i < turns; i++) await new Promise(setImmediate);
      seen.add(await reloaded(one));
    }
    expect([...seen].sort()).toEqual(["early", "late"]);
  });

  it("stays where the next one does not fit, which is told, and gives way once there is room", async () => {
    const one = await kept();
    const saveFile = vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("full"));
    keep(one, "late");
    keep(one, "the first of its cell", "b");
    one.edit(setTitle("Changed too"));
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "kept", problem: { kind: "keeping/full" } });
    expect(await runOf(one).read()!.text()).toBe("late");
    const other = page(memoryStorage(), { whenAlone: async () => {} });
    await other.keeper.openKept(one.state().id);
    expect(other.notebook().title).toBe("Changed too");
    expect([await runOf(other).read()!.text(), runOf(other, "b").read()]).toEqual(["early", undefined]);
    expect(documentOf(other.store.getState()).cells[1]).not.toHaveProperty("kept");
    saveFile.mockRestore();
    await one.keeper.retry();
    expect(one.state()).toMatchObject({ status: "kept", problem: null });
    expect(await reloaded(one)).toBe("late");
  });

  it("stays where the page is left for good before there was room", async () => {
    const one = await kept();
    vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("full"));
    keep(one, "late");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    const other = page();
    await other.keeper.openKept((await value(one.library.list()))[0]!.id);
    expect(await runOf(other).read()!.text()).toBe("early");
  });

  it("stays until a store answers that did not, which is asked again by itself", async () => {
    const one = await kept();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const saveFile = vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("silent"));
    keep(one, "late");
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "failed", problem: { kind: "keeping/silent" } });
    saveFile.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await until(() => expect(one.state()).toMatchObject({ status: "kept", problem: null }));
    expect(await reloaded(one)).toBe("late");
  });

  it.each(["silent", "full"] as const)("gives way to the next one where the store has that, but does not take the notebook (%s), and the page is killed", async (kind) => {
    const one = await kept();
    vi.spyOn(one.library, "save").mockResolvedValue(fault(kind));
    keep(one, "late");
    await one.keeper.flush();
    expect(await reloaded(one)).toBe("late");
  });
});
