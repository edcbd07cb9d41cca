import { describe, expect, it } from "vitest";
import { editCell, moveCell, setCellTitle, setReads, setTitle, updateSpec, type Action } from "./actions";
import { removeCell } from "./moreCells";
import { VERSION, type Cell, type Notebook } from "./document";
import { changeLook, documentOf, parted, sameWork, setCollapsed, withoutLooks, type LookAction } from "./looks";
import { copyLook, setBeside, setRail } from "./moreLooks";

const cell = (id: string, more: Partial<Cell> = {}): Cell => ({ id, kind: "probe", title: "", reads: {}, spec: { n: 1 }, ...more });
const looked = cell("looked", { collapsed: true, rail: false, beside: true, look: { panel: "heads" } });
const whole: Notebook = { format: "headlight", version: VERSION, title: "N", cells: [cell("plain"), looked, cell("folded", { collapsed: true })] };

it("a document comes apart and together again", () => {
  const parts = parted(whole);
  expect(parts.notebook.cells[1]).toEqual(cell("looked"));
  expect(parts.notebook.cells[0]).toBe(whole.cells[0]);
  expect(documentOf(parts)).toEqual(whole);
  expect(documentOf({ ...parts, notebook: removeCell("looked")(parts.notebook) })).toEqual(removeCell("looked")(whole));
});

it("what is tried out on a cell lies apart from how it is looked at, and comes together with it", () => {
  const trying: Notebook = { ...whole, cells: [cell("looked", { look: { panel: "mixer", whatIf: { muted: 1 } } }), cell("plain", { look: { whatIf: { muted: 2 } } })] };
  const parts = parted(trying);
  expect([...parts.tried]).toEqual([["looked", { muted: 1 }], ["plain", { muted: 2 }]]);
  expect(parts.looks.get("looked")).toEqual({ look: { panel: "mixer" } });
  expect(documentOf(parts)).toEqual(trying);
  expect(parted({ ...whole, cells: [cell("plain", { look: { whatIf: null } })] }).tried.size).toBe(0);
});

it("a look changes field by field, folds and unfolds, and goes with a copy", () => {
  const after = (...actions: LookAction[]) => [...actions.reduce((looks, act) => act(looks), parted(whole).looks)];
  expect(after(changeLook("plain", { sum: "time" }), changeLook("plain", { sort: "place" }))).toContainEqual(["plain", { look: { sum: "time", sort: "place" } }]);
  expect(after(setCollapsed("looked", false))).toContainEqual(["looked", { rail: false, beside: true, look: { panel: "heads" } }]);
  expect(after(setRail("looked", true), setBeside("looked", false))).toContainEqual(["looked", { collapsed: true, rail: true, look: { panel: "heads" } }]);
  expect(after(setBeside("plain", true))).toContainEqual(["plain", { beside: true }]);
  expect(after(setCollapsed("plain", true))).toContainEqual(["plain", { collapsed: true }]);
  expect(after(copyLook("looked", "copy"))).toContainEqual(["copy", parted(whole).looks.get("looked")]);
  expect(after(copyLook("plain", "copy"))).toEqual([...parted(whole).looks]);
});

describe("sameWork", () => {
  it("is true however a notebook is looked at", () => {
    expect(sameWork(whole, structuredClone(whole))).toBe(true);
    expect(sameWork(whole, withoutLooks(whole))).toBe(true);
    expect(sameWork(whole, { ...whole, cells: [whole.cells[0]!, { ...looked, look: { panel: "maps" } }, cell("folded")] })).toBe(true);
  });

  it.each<[string, Action]>([
    ["the title", setTitle("Other")],
    ["a cell's title", setCellTitle("plain", "Other")],
    ["what a cell reads", setReads("plain", { series: "other" })],
    ["a spec", updateSpec("looked", { n: 77 })],
    ["the order of cells", moveCell("plain", 1)],
    ["a deleted cell", removeCell("plain")],
    ["the run that a cell keeps", editCell("plain", (each) => ({ ...each, kept: { id: "r", name: "run", size: 1 } }))],
  ])("is false where %s is another", (_, action) => expect(sameWork(whole, action(structuredClone(whole)))).toBe(false));
});

it("what a learner answered is work, how other cells are looked at is none", () => {
  const of = (kind: string, look: object): Notebook => ({ ...whole, cells: [cell("a", { kind, look })] });
  expect(sameWork(of("predict", { answer: 1 }), of("predict", { answer: 2 }))).toBe(false);
  expect(sameWork(of("attention", { panel: "heads" }), of("attention", { panel: "maps" }))).toBe(true);
});
