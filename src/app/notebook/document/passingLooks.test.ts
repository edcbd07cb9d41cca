import { expect, test } from "vitest";
import { asSeen } from "./asSeen";
import { createNotebookStore, redo, undo } from "./notebookStore";
import { givenWay, laidOver, seen, takenBack, type Shown } from "./passingLooks";

const none: Shown = new Map();
const step = [{ cell: "a", look: { panel: "mixer", focus: "z" } }];
const other = [{ cell: "b", look: { truth: true } }, { cell: "a", look: { focus: "row" } }];
const seenOf = (shown: Shown, look: object) => seen(look, shown.get("a")?.at(-1), undefined);

test("what is shown lies over how a cell is looked at, and is gone with who shows it", () => {
  const shown = laidOver(none, step);
  expect(seenOf(shown, { panel: "maps", sort: "alike" })).toEqual({ panel: "mixer", focus: "z", sort: "alike" });
  expect(takenBack(shown, step).size).toBe(0);
});

test("of two who show one cell the later counts, and each takes back its own, whichever goes first", () => {
  const both = laidOver(laidOver(none, step), other);
  expect(seenOf(both, { panel: "maps" })).toEqual({ panel: "maps", focus: "row" });
  expect(seenOf(takenBack(both, other), { panel: "maps" })).toEqual({ panel: "mixer", focus: "z" });
  expect(seenOf(takenBack(both, step), { panel: "maps" })).toEqual({ panel: "maps", focus: "row" });
  expect(takenBack(both, other).has("b")).toBe(false);
  expect(takenBack(takenBack(both, step), other).size).toBe(0);
});

test("what a person sets meanwhile is seen at once, and is gone from all that is shown", () => {
  const shown = givenWay(laidOver(laidOver(none, step), other), "a", { focus: null });
  expect(seenOf(shown, { focus: null })).toEqual({ focus: null });
  expect(seenOf(takenBack(shown, other), { focus: null })).toEqual({ panel: "mixer", focus: null });
  expect(givenWay(none, "a", { focus: null })).toBe(none);
});

/** A notebook of one cell that is looked at as `look`. */
function opened(look: object) {
  const store = createNotebookStore({ format: "headlight", version: 2, title: "", cells: [{ id: "a", kind: "attention", title: "", reads: {}, spec: {}, look }] });
  return { store, ...store.getState(), look: () => asSeen(store.getState()).cells[0]!.look };
}
const STATE = [{ cell: "a", look: { panel: "mixer", whatIf: { muted: [2] } } }];

test("none of it is kept, and what is turned goes on from what is shown", () => {
  const { store, show, tryOut, setLook, look } = opened({ panel: "maps" });
  const leave = show(STATE);
  expect(store.getState().tried.size).toBe(0);
  expect(look()).toEqual({ panel: "mixer", whatIf: { muted: [2] } });
  tryOut("a", (before) => ({ ...before, scale: 2 }));
  expect(store.getState().tried.get("a")).toEqual({ muted: [2], scale: 2 });
  setLook("a", { panel: "walk" });
  expect(look()).toEqual({ panel: "walk", whatIf: { muted: [2], scale: 2 } });
  leave();
  expect(store.getState().shown.size).toBe(0);
  expect(look()).toEqual({ panel: "walk", whatIf: { muted: [2], scale: 2 } });
});

test("who takes back what they turned sees again what is shown; and who turns to nothing sees nothing tried", () => {
  const { store, show, tryOut, look } = opened({ panel: "maps", whatIf: { scale: 1 } });
  show(STATE);
  tryOut("a", () => ({ muted: [3] }));
  expect(look()).toMatchObject({ whatIf: { muted: [3] } });
  undo(store);
  expect(look()).toMatchObject({ whatIf: { muted: [2] } });
  redo(store);
  expect(look()).toMatchObject({ whatIf: { muted: [3] } });
  tryOut("a", () => undefined);
  expect(look()).toEqual({ panel: "mixer" });
  // Shown anew, it is as the text has it, whatever was turned before.
  show(STATE);
  expect(look()).toMatchObject({ whatIf: { muted: [2] } });
});
