import { expect, test } from "vitest";
import { createNotebookStore, undo } from "./notebookStore";
import { givenWay, laidOver, seen, takenBack, type Shown } from "./passingLooks";

const none: Shown = new Map();
const step = [{ cell: "a", look: { panel: "mixer", focus: "z" } }];
const other = [{ cell: "b", look: { truth: true } }, { cell: "a", look: { focus: "row" } }];

test("what is shown lies over how a cell is looked at, and is gone with who shows it", () => {
  const shown = laidOver(none, step);
  expect(seen({ panel: "maps", sort: "alike" }, shown.get("a"))).toEqual({ panel: "mixer", focus: "z", sort: "alike" });
  const both = laidOver(shown, other);
  expect(seen({ panel: "maps" }, both.get("a"))).toEqual({ panel: "maps", focus: "row" });
  // The earlier one is over already, and takes nothing of the later one along.
  expect(takenBack(both, step)).toEqual(both);
  expect(takenBack(both, other).size).toBe(0);
});

test("what a person sets meanwhile is seen at once, and is gone from what is shown with it", () => {
  const shown = givenWay(laidOver(none, step), "a", { focus: null });
  expect(seen({ focus: null }, shown.get("a"))).toEqual({ panel: "mixer", focus: null });
  expect(takenBack(shown, step).size).toBe(0);
  expect(givenWay(none, "a", { focus: null })).toBe(none);
});

test("none of it is kept, and what is turned goes on from what is shown", () => {
  const store = createNotebookStore({ format: "headlight", version: 2, title: "", cells: [] });
  const { show, tryOut, setLook } = store.getState();
  const leave = show([{ cell: "a", look: { panel: "mixer", whatIf: { muted: [2] } } }]);
  expect(store.getState().looks.size + store.getState().tried.size).toBe(0);
  tryOut("a", (before) => ({ ...before, scale: 2 }));
  expect(store.getState().tried.get("a")).toEqual({ muted: [2], scale: 2 });
  setLook("a", { panel: "walk" });
  expect(seen({ panel: "walk", whatIf: "tried" }, store.getState().shown.get("a"))).toEqual({ panel: "walk", whatIf: "tried" });
  undo(store);
  expect(store.getState().tried.size).toBe(0);
  leave();
  expect([store.getState().shown.size, store.getState().tried.size]).toEqual([0, 0]);
});
