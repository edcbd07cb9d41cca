import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { setKept } from "../document/looks";
import { insertCell } from "../document/moreCells";
import { SILENT } from "./database";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { LARGE } from "./waits";
import { notebookOf, probeCell } from "../notebook.testing";

freshBrowsers();

describe("a library that fails", () => {
  it("is told; the change stays in the journal, and the next change tries again", async () => {
    const { edit, keeper, library, state, journal } = page();
    const save = vi.spyOn(library, "save").mockResolvedValue(fault("full"));
    edit(setTitle("1"));
    await keeper.flush();
    expect(state()).toMatchObject({ status: "failed", problem: { kind: "keeping/full" } });
    expect(journal.all()).toHaveLength(1);
    save.mockRestore();
    edit(setTitle("2"));
    expect(state().status).toBe("changed");
    await until(() => expect(state()).toMatchObject({ status: "kept", problem: null, revision: 1 }));
  });

  it("is asked again by itself where it only did not answer", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { edit, keeper, library } = page();
    const save = vi.spyOn(library, "save").mockResolvedValue(fault("unavailable"));
    edit(setTitle("1"));
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    save.mockResolvedValue(fault("silent"));
    await keeper.retry();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(save).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledTimes(3);
  });

  it("leaves no change of a large document that is not written down", async () => {
    const one = page();
    const titled = (letter: string) => one.edit(setTitle(letter.repeat(LARGE)));
    const written = () => one.journal.all().map(({ notebook }) => notebook.title[0]);
    titled("a");
    const save = vi.spyOn(one.library, "save").mockResolvedValue(fault("silent"));
    titled("b");
    await one.keeper.flush();
    expect(written()).toEqual(["b"]);
    save.mockRestore();
    // Nor where it took what there was before, but did not answer for a run.
    one.lookAt(setKept("a", one.shelf.put(new Blob(["run"]), "run")));
    vi.spyOn(one.library, "saveFile").mockImplementation(async () => {
      titled("c");
      return fault("silent");
    });
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["b".repeat(LARGE)]);
    expect(written()).toEqual(["c"]);
  });

  it("found so before anything was changed is told, and tried again as the page says", async () => {
    const { keeper, state, edit } = page();
    keeper.report(SILENT, async () => SILENT);
    expect(state()).toMatchObject({ status: "failed", problem: SILENT });
    await keeper.retry();
    expect(state()).toMatchObject({ status: "failed", problem: SILENT });
    keeper.report(SILENT, async () => null);
    await keeper.retry();
    expect(state()).toMatchObject({ status: "kept", problem: null });
    const again = vi.fn(async () => {
      keeper.openNew(notebookOf("Found"), { held: true });
      return null;
    });
    keeper.report(SILENT, again);
    await keeper.retry();
    expect(state()).toMatchObject({ status: "kept", held: true });
    keeper.report(SILENT, again);
    edit(setTitle("Changed meanwhile"));
    await keeper.retry();
    expect(again).toHaveBeenCalledTimes(1);
    expect(state()).toMatchObject({ status: "kept", problem: null, revision: 1 });
    keeper.report(SILENT);
    keeper.report(null);
    expect(state()).toMatchObject({ status: "kept", problem: null });
    await keeper.retry();
    expect(again).toHaveBeenCalledTimes(1);
  });

  it("is still told when a new notebook is opened, until it answers", async () => {
    const { keeper, library, state, edit } = page();
    const save = vi.spyOn(library, "save").mockResolvedValue(fault("unavailable"));
    const last = vi.spyOn(library, "last").mockResolvedValue(fault("unavailable"));
    edit(setTitle("1"));
    await keeper.flush();
    // Also while the next try is still to come.
    edit(setTitle("2"));
    expect(state().status).toBe("changed");
    keeper.openNew(notebookOf("New"));
    expect(state()).toMatchObject({ status: "failed", problem: { kind: "keeping/unavailable" }, revision: 0 });
    await keeper.retry();
    expect(state()).toMatchObject({ status: "failed", problem: { kind: "keeping/unavailable" } });
    save.mockRestore();
    last.mockRestore();
    await keeper.retry();
    expect(state()).toMatchObject({ status: "kept", problem: null });
    keeper.openNew(notebookOf("Newer"));
    expect(state()).toMatchObject({ status: "kept", problem: null });
  });

  it("is no longer told once it gave a notebook, or took one", async () => {
    const { keeper, library, state, edit } = page();
    edit(setTitle("Kept"));
    await keeper.flush();
    const { id } = state();
    const fail = async () => {
      const save = vi.spyOn(library, "save").mockResolvedValue(fault("unavailable"));
      edit(setTitle(`Changed ${Math.random()}`));
      await keeper.flush();
      save.mockRestore();
    };
    await fail();
    await keeper.flush();
    keeper.openNew(notebookOf("New"));
    expect(state()).toMatchObject({ status: "kept", problem: null });
    await fail();
    await keeper.openKept(id);
    keeper.openNew(notebookOf("New"));
    expect(state()).toMatchObject({ status: "kept", problem: null });
  });

  it("keeps the notebook where only its file does not fit, tries that file once, and again when told to", async () => {
    const { edit, keeper, library, shelf, state } = page();
    const saveFile = vi.spyOn(library, "saveFile").mockResolvedValue(fault("full"));
    const file = shelf.put(new Blob(["a,b"]), "big.csv");
    edit(insertCell(probeCell({ fileId: file.id }), 0));
    await keeper.flush();
    expect(state()).toMatchObject({ status: "kept", revision: 1, problem: { kind: "keeping/full" } });
    edit(setTitle("A later change"));
    await keeper.flush();
    expect(await titlesIn(library)).toEqual(["A later change"]);
    expect(state()).toMatchObject({ status: "kept", problem: { kind: "keeping/full" } });
    expect(saveFile).toHaveBeenCalledTimes(1);
    saveFile.mockRestore();
    await keeper.retry();
    expect(state()).toMatchObject({ status: "kept", problem: null });
    const next = page();
    await next.keeper.openKept(state().id);
    expect(await next.shelf.get(file.id)!.text()).toBe("a,b");
  });

  it("says so when the files of a notebook cannot be had", async () => {
    const { edit, keeper, library, state, notebook } = page();
    edit(setTitle("Mine"));
    await keeper.flush();
    const { id } = state();
    keeper.openNew(notebookOf("New"));
    vi.spyOn(library, "fetchFiles").mockResolvedValue(fault("silent"));
    expect(await keeper.openKept(id)).toMatchObject({ kind: "keeping/silent" });
    expect(notebook().title).toBe("New");
  });

  it("stops a recovery, which goes on another time", async () => {
    const left = page();
    left.edit(setTitle("Left"));
    left.die();
    const { keeper, library, journal } = page();
    const save = vi.spyOn(library, "save").mockResolvedValue(fault("full"));
    await keeper.recover();
    expect(journal.all()).toHaveLength(1);
    save.mockRestore();
    await keeper.recover();
    expect(journal.all()).toEqual([]);
    expect(await titlesIn(library)).toEqual(["Left"]);
    expect(await library.last()).toEqual({ ok: true, value: left.state().id });
  });
});
