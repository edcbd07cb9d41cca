import { expect, test } from "vitest";
import { VERSION, type Cell, type Notebook } from "./document";
import type { CellKind } from "./kind";
import { isFirstReader, sourcesOf } from "./sources";

const kind = (name: string, roles: readonly string[], more: object = {}) =>
  [name, { kind: name, roles: Object.fromEntries(roles.map((role) => [role, { kinds: [role] }])), ...more } as unknown as CellKind] as const;
const kinds = new Map([
  kind("series", [], { small: {} }),
  kind("layer", ["series", "training"], { small: {} }),
  kind("training", ["series"]),
  kind("attention", ["series", "layer"], { bench: { Own: () => null } }),
  kind("output", ["attention"], { bench: {} }),
]);
const cell = (id: string, kind: string, reads = {}): Cell => ({ id, kind, title: "", reads, spec: {} });
const notebook = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "", cells });
const ids = (cells: readonly Cell[]) => cells.map(({ id }) => id);

const whole = notebook(
  cell("z", "output", { attention: "maps" }),
  cell("shown", "series"),
  cell("learnt", "series"),
  cell("training", "training", { series: "learnt" }),
  cell("layer", "layer", { series: "shown", training: "training" }),
  cell("maps", "attention", { series: "shown", layer: "layer" }),
);

test("a cell draws from the nearest source of each kind, through cells that have no small form", () => {
  expect(ids(sourcesOf(whole.cells[5]!, whole, kinds))).toEqual(["shown", "layer"]);
  expect(ids(sourcesOf(whole.cells[0]!, whole, kinds))).toEqual(["shown", "layer"]);
  expect(sourcesOf(whole.cells[1]!, whole, kinds)).toEqual([]);
});

test("cells that read each other in a circle, or from nothing, end the search", () => {
  const circle = notebook(cell("a", "attention", { series: "gone", layer: "b" }), cell("b", "layer", { training: "a" }));
  expect(ids(sourcesOf(circle.cells[0]!, circle, kinds))).toEqual(["b"]);
});

test("the first cell that works with a source has it set there, the next one only where it has another", () => {
  const first = cell("first", "attention", { series: "shown", layer: "layer" });
  const same = cell("same", "attention", { series: "shown", layer: "layer" });
  const other = cell("other", "attention", { series: "learnt", layer: "layer" });
  const many = notebook(...whole.cells.slice(0, 5), first, same, other);
  expect(many.cells.filter((each) => isFirstReader(each, many, kinds)).map(({ id }) => id)).toEqual(["first", "other"]);
});
