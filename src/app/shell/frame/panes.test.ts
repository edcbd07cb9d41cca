import { expect, test } from "vitest";
import type { Cell } from "../../notebook/document/document";
import { panesOf } from "./panes";

const cell = (id: string): Cell => ({ id, kind: "text", title: "", reads: {}, spec: {} });
const panes = (ids: string, ...beside: string[]) => panesOf([...ids].map(cell), new Map(beside.map((id) => [id, { beside: true as const }])));

test("a figure stands beside all cells before it, back to the last one that does", () => {
  expect(panes("abc")).toEqual([{ cells: [0, 1, 2], beside: null }]);
  expect(panes("abFcdeGh", "F", "G")).toEqual([
    { cells: [0, 1], beside: 2 },
    { cells: [3, 4, 5], beside: 6 },
    { cells: [7], beside: null },
  ]);
});

test("with nothing before it, a cell stands by itself", () => {
  expect(panes("Fa", "F")).toEqual([{ cells: [0, 1], beside: null }]);
  expect(panes("aFGb", "F", "G")).toEqual([{ cells: [0], beside: 1 }, { cells: [2, 3], beside: null }]);
  expect(panes("")).toEqual([]);
});
