import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveCell, setCellTitle, setReads, setTitle, updateSpec, type Action } from "./actions";
import { duplicateCell, insertCell, removeCell } from "./moreCells";
import { VERSION, type Notebook } from "./document";
import { changeLook, documentOf, setCollapsed, setKept } from "./looks";
import { createNotebookStore, redo, remembered, settleBout, undo } from "./notebookStore";

const cell = (id: string) => ({ id, kind: "text", title: id, reads: {}, spec: { markdown: id } });
const first: Notebook = { format: "headlight", version: VERSION, title: "First", cells: [cell("a"), cell("b"), cell("c")] };

/** Actions on ids that may or may not be there, so that sequences meet missing cells too. */
function actions(): fc.Arbitrary<Action> {
  const id = fc.constantFrom("a", "b", "c", "n0", "n1", "n2");
  const text = fc.string({ maxLength: 8 });
  return fc.oneof(
    text.map(setTitle),
    fc.tuple(id, text).map(([cellId, title]) => setCellTitle(cellId, title)),
    fc.tuple(id, text).map(([cellId, markdown]) => updateSpec(cellId, { markdown })),
    fc.tuple(id, id).map(([cellId, source]) => setReads(cellId, { source })),
    fc.tuple(id, fc.nat(6)).map(([cellId, to]) => moveCell(cellId, to)),
    id.map(removeCell),
    fc.tuple(id, fc.nat(6)).map(([cellId, at]) => insertCell(cell(cellId), at)),
    fc.tuple(id, id).map(([cellId, copy]) => duplicateCell(cellId, copy, (title) => `${title} again`)),
  );
}

describe("the notebook's history", () => {
  it("goes back to the exact first document and forward to the exact last, for any 100 actions", () => {
    fc.assert(
      fc.property(fc.array(actions(), { minLength: 100, maxLength: 100 }), (sequence) => {
        const store = createNotebookStore(first);
        for (const action of sequence) store.getState().edit(action);
        const last = store.getState().notebook;
        const steps = store.temporal.getState().pastStates.length;
        for (let i = 0; i < steps; i += 1) undo(store);
        expect(store.getState().notebook).toEqual(first);
        for (let i = 0; i < steps; i += 1) redo(store);
        expect(store.getState().notebook).toEqual(last);
      }),
      { numRuns: 200 },
    );
  });

  it("takes back what was tried out in its turn, and leaves how cells are looked at as it is", () => {
    const store = createNotebookStore(first);
    const { edit, tryOut, lookAt } = store.getState();
    const tried = () => store.getState().tried.get("a");
    edit(setTitle("Second"));
    tryOut("a", () => ({ muted: 1 }));
    lookAt(changeLook("a", { panel: "heads" }));
    for (const scale of [0.5, 0.2]) tryOut("a", (before) => ({ ...before, scale }), "a drag");
    edit(setTitle("Third"));
    tryOut("a", (before) => before);
    expect(store.temporal.getState().pastStates).toHaveLength(4);
    undo(store);
    expect([store.getState().notebook.title, tried()]).toEqual(["Second", { muted: 1, scale: 0.2 }]);
    undo(store);
    expect(tried()).toEqual({ muted: 1 });
    undo(store);
    expect([store.getState().notebook.title, tried()]).toEqual(["Second", undefined]);
    expect(documentOf(store.getState()).cells[0]!.look).toEqual({ panel: "heads" });
    redo(store);
    expect(documentOf(store.getState()).cells[0]!.look).toEqual({ panel: "heads", whatIf: { muted: 1 } });
    // Another document as it was is one step as well.
    store.getState().restore({ ...first, title: "Back" });
    expect([store.getState().notebook.title, tried()]).toEqual(["Back", undefined]);
    undo(store);
    expect([store.getState().notebook.title, tried()]).toEqual(["Second", { muted: 1 }]);
  });

  it("takes back with a whole document how it was looked at: answers, open panels, runs", () => {
    const store = createNotebookStore(first);
    const { lookAt, restore, edit } = store.getState();
    const now = () => documentOf(store.getState());
    const run = { id: "file", name: "training.run", size: 1 };
    lookAt(changeLook("a", { answer: 2 }));
    lookAt(setKept("b", run));
    edit(setTitle("Mine"));
    const mine = now();
    restore(first);
    expect(now()).toEqual(first);
    expect(remembered(store)).toContainEqual(mine);
    lookAt(changeLook("c", { panel: "heads" }));
    const reverted = now();
    undo(store);
    expect(now()).toEqual(mine);
    undo(store);
    expect(now()).toEqual({ ...mine, title: "First" });
    redo(store);
    redo(store);
    expect(now()).toEqual(reverted);
    undo(store);
    // What is done from there on is another way.
    restore({ ...first, title: "Again" });
    undo(store);
    expect(now()).toEqual(mine);
    store.getState().open(first);
    expect(remembered(store)).toEqual([first]);
  });

  it("takes what is written back run by run, on to what was done before it, and as one step once it is settled", () => {
    const store = createNotebookStore(first);
    const { updateSpec: update, edit } = store.getState();
    const shown = () => [store.getState().notebook.title, store.getState().notebook.cells[0]!.spec];
    const write = (markdown: string, run: number) => update("a", { markdown }, `bout/${run}`);
    edit(setTitle("Second"));
    write("o", 1);
    write("one", 1);
    write("one two", 2);
    undo(store);
    expect(shown()).toEqual(["Second", { markdown: "one" }]);
    undo(store);
    expect(shown()).toEqual(["Second", { markdown: "a" }]);
    // Beyond the first letter, and all the way back through it.
    undo(store);
    expect(shown()).toEqual(["First", { markdown: "a" }]);
    for (let i = 0; i < 3; i++) redo(store);
    expect(shown()).toEqual(["Second", { markdown: "one two" }]);
    write("one two three", 3);
    settleBout(store, "bout");
    // Another bout of the same text is another step.
    update("a", { markdown: "four" }, "next/1");
    settleBout(store, "next");
    undo(store);
    expect(shown()).toEqual(["Second", { markdown: "one two three" }]);
    undo(store);
    expect(shown()).toEqual(["Second", { markdown: "a" }]);
    redo(store);
    expect(shown()).toEqual(["Second", { markdown: "one two three" }]);
  });

  it("takes a drag back in one step, and two drags in two", () => {
    const store = createNotebookStore(first);
    const { updateSpec: update } = store.getState();
    for (const markdown of ["1", "2", "3"]) update("a", { markdown }, "drag one");
    for (const markdown of ["4", "5"]) update("a", { markdown }, "drag two");
    undo(store);
    expect(store.getState().notebook.cells[0]!.spec).toEqual({ markdown: "3" });
    undo(store);
    expect(store.getState().notebook).toEqual(first);
  });

  it("starts anew after undo: a gesture that goes on is a step of its own", () => {
    const store = createNotebookStore(first);
    store.getState().updateSpec("a", { markdown: "1" }, "drag");
    undo(store);
    store.getState().updateSpec("a", { markdown: "2" }, "drag");
    undo(store);
    expect(store.getState().notebook).toEqual(first);
  });

  it("brings a deleted cell back where it stood", () => {
    const store = createNotebookStore(first);
    store.getState().edit(removeCell("b"));
    undo(store);
    expect(store.getState().notebook).toEqual(first);
  });

  it("does not remember what changed nothing", () => {
    const store = createNotebookStore(first);
    store.getState().edit(removeCell("nobody"));
    store.getState().edit(moveCell("a", 0));
    expect(store.temporal.getState().pastStates).toHaveLength(0);
  });

  it("forgets the past of another notebook", () => {
    const store = createNotebookStore(first);
    store.getState().edit(setTitle("x"));
    store.getState().open({ ...first, title: "Other" });
    undo(store);
    expect(store.getState().notebook.title).toBe("Other");
  });

  it("has no step for how it is looked at, and lets it be through undo and redo", () => {
    const store = createNotebookStore({ ...first, cells: [{ ...cell("a"), look: { panel: "maps" } }, cell("b")] });
    const { notebook } = store.getState();
    const { edit, lookAt } = store.getState();
    edit(setTitle("Changed"));
    undo(store);
    lookAt(changeLook("a", { panel: "heads" }));
    lookAt(setCollapsed("b", true));
    expect(store.getState().notebook).toEqual(notebook);
    expect(store.temporal.getState()).toMatchObject({ pastStates: [], futureStates: [{}] });
    redo(store);
    expect(documentOf(store.getState())).toMatchObject({ title: "Changed", cells: [{ look: { panel: "heads" } }, { collapsed: true }] });
    undo(store);
    expect(documentOf(store.getState())).toMatchObject({ title: "First", cells: [{ look: { panel: "heads" } }, { collapsed: true }] });
  });

  it("brings a deleted cell back as it was looked at", () => {
    const store = createNotebookStore(first);
    store.getState().lookAt(setCollapsed("b", true));
    store.getState().edit(removeCell("b"));
    undo(store);
    expect(documentOf(store.getState()).cells[1]).toEqual({ ...cell("b"), collapsed: true });
  });
});
