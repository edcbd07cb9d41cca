import { expect, test } from "vitest";
import type { Cell } from "../document/document";
import { changedCells } from "./changedCells";

const cell = (id: string, reads: Record<string, string> = {}, spec: object = {}, kind = "k"): Cell => ({ id, kind, spec, reads }) as unknown as Cell;
const series = cell("s");
const layer = cell("l");
const maps = cell("a", { series: "s", layer: "l" });
const all = [series, layer, maps];
const changed = (cells: readonly Cell[]) => changedCells(new Map(all.map((each) => [each.id, each])), cells).map(({ id }) => id);

test("nothing is computed for cells that only stand elsewhere or are looked at otherwise", () => {
  expect(changed(all)).toEqual([]);
  expect(changed([maps, { ...series }, layer])).toEqual([]);
});

test("a cell is, when its spec or what it reads is another; those below it follow by the dataflow", () => {
  expect(changed([cell("s", {}, {}), layer, maps])).toEqual(["s"]);
  expect(changed([series, layer, { ...maps, reads: { series: "s", layer: "s" } }])).toEqual(["a"]);
});

test("so are the readers of a cell that comes, goes, or becomes another kind", () => {
  expect(changed([series, maps])).toEqual(["a"]);
  expect(changed([{ ...series, kind: "other" }, layer, maps])).toEqual(["s", "a"]);
  const reader = cell("r", { series: "new" });
  expect(changed([...all, reader, cell("new")])).toEqual(["r", "new"]);
});
