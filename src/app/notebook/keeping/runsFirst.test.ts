import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { changeLook, documentOf, setKept } from "../document/looks";
import { memoryStorage, notebookOf, probeCell, textCell, type Page } from "../notebook.testing";
import { textOf } from "../../../words/sentence.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { pageWithRun, run, runFound, runOf } from "./later.testing";
import { noRoom, value } from "./library.testing";

freshBrowsers();

describe("where the store does not answer for the bytes of a run", () => {
  it("the document is kept all the same, with the run before, and the run follows once it answers", async () => {
    const one = await pageWithRun();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const saveFile = vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("silent"));
    runOf(one).write(run("late"), "run");
    one.edit(setTitle("Changed too"));
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "failed", problem: { kind: "keeping/silent" }, revision: 2 });
    expect([await titlesIn(one.library), one.journal.all()]).toEqual([["Changed too"], []]);
    expect(await runFound(one.state().id)).toBe("early");
    expect(await runOf(one).read()!.text()).toBe("late");
    saveFile.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await until(() => expect(one.state()).toMatchObject({ status: "kept", problem: null }));
    expect(await runFound(one.state().id)).toBe("late");
  });

  it("what another tab looked at meanwhile parts nothing", async () => {
    const one = await pageWithRun();
    const saveFile = vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("silent"));
    runOf(one).write(run("late"), "run");
    one.edit(setTitle("Changed too"));
    await one.keeper.flush();
    saveFile.mockRestore();
    const two = page();
    await two.keeper.openKept(one.state().id);
    two.lookAt(changeLook("b", { tab: "maps" }));
    await two.keeper.flush();
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "kept", parted: false });
    expect(await runFound(one.state().id)).toBe("late");
  });
});

describe("a run that came with a link or a file", () => {
  function opened(): Page {
    const one = page();
    const kept = one.shelf.put(run("from a link"), "run");
    one.keeper.openNew(notebookOf("Link", { ...textCell("a"), kept }, textCell("b")));
    return one;
  }

  it("is there wherever its notebook is, at whatever moment the page is killed", async () => {
    const seen = new Set<string | undefined>();
    for (let turns = 0; turns < 40; turns += 2) {
      const one = opened();
      one.edit(setTitle("Mine"));
      void one.keeper.flush();
      for (let i = 0; i < turns; i++) await new Promise(setImmediate);
      one.die();
      const two = page(memoryStorage(), { whenAlone: async () => {} });
      const kept = await two.library.load(one.state().id);
      if (!kept.ok) continue;
      seen.add(await runFound(one.state().id));
    }
    expect([...seen]).toEqual(["from a link"]);
  });

  it("stays where what came with it is opened once more, and the store has no room", async () => {
    const twice = () => {
      const one = page(memoryStorage(), { whenAlone: async () => {} });
      one.shelf.restore("run", run("from a link"));
      one.keeper.openNew(notebookOf("Link", { ...textCell("a"), kept: { id: "run", name: "run", size: 11 } }));
      one.edit(setTitle("Mine"));
      return one;
    };
    const one = twice();
    await one.keeper.flush();
    noRoom();
    const two = twice();
    await two.keeper.flush();
    expect([await runFound(one.state().id), await runFound(two.state().id)]).toEqual(["from a link", "from a link"]);
  });

  it("is not named where it does not fit", async () => {
    const one = opened();
    noRoom();
    one.edit(setTitle("Mine"));
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "kept", problem: { kind: "keeping/no-room" } });
    expect(textOf(one.state().problem!)).toMatch(/^What a training came to does not fit .* with the run that was kept before, if there was one\./);
    const { notebook } = await value(one.library.load(one.state().id));
    expect(notebook.cells.map(({ kept }) => kept)).toEqual([undefined, undefined]);
  });
});

it("a given file that does not fit is called by its name, also where that is what a training calls its run", async () => {
  const one = page();
  const { id } = one.shelf.put(run("a,b"), "training.run");
  one.keeper.openNew(notebookOf("Mine", { ...probeCell({}), spec: { fileId: id, name: "training.run" } }));
  noRoom();
  one.edit(setTitle("Changed"));
  await one.keeper.flush();
  expect(textOf(one.state().problem!)).toMatch(/^“training\.run” does not fit /);
});

it("a run that was refused makes no work of looking around: nothing is parted for it", async () => {
  const one = await pageWithRun();
  vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("full"));
  one.lookAt(setKept("a", one.shelf.put(run("late"), "run")));
  await one.keeper.flush();
  const two = page();
  await two.keeper.openKept(one.state().id);
  two.edit(setTitle("Two's"));
  await two.keeper.flush();
  one.lookAt(changeLook("b", { tab: "maps" }));
  await one.keeper.flush();
  expect(one.state().parted).toBe(false);
  expect(await titlesIn(one.library)).toEqual(["Two's"]);
  expect(documentOf(one.store.getState()).cells[0]!.kept).toMatchObject({ size: 4 });
});
