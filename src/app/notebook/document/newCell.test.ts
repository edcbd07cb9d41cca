import { expect, it } from "vitest";
import { ok } from "../../../model/result";
import { VERSION, type Notebook } from "./document";
import { defineKind } from "./kind";
import { newCell } from "./newCell";

const kind = (name: string, roles = {}) =>
  defineKind<object, null>({
    kind: name,
    label: name,
    schema: {} as never,
    initial: () => ({ fresh: true }),
    roles,
    compute: () => ok(null),
    View: () => null,
  });
const cell = (id: string, kindName: string) => ({ id, kind: kindName, title: "", reads: {}, spec: {} });
const notebook: Notebook = {
  format: "headlight",
  version: VERSION,
  title: "",
  cells: [cell("s1", "series"), cell("l1", "layer"), cell("s2", "series"), cell("t", "text")],
};

it("reads from the nearest cells above, else from those below, else from none", () => {
  const attention = kind("attention", { series: { kinds: ["series"] }, layer: { kinds: ["layer"] } });
  expect(newCell(attention, notebook, 4).reads).toEqual({ series: "s2", layer: "l1" });
  expect(newCell(attention, notebook, 2).reads).toEqual({ series: "s1", layer: "l1" });
  expect(newCell(attention, notebook, 0).reads).toEqual({ series: "s1", layer: "l1" });
  expect(newCell(kind("output", { attention: { kinds: ["attention"] } }), notebook, 4).reads).toEqual({});
});

it("fills a role with the nearest cell of any kind that can, and leaves an optional one empty unless it is offered", () => {
  const either = kind("either", { source: { kinds: ["layer", "series"] }, more: { kinds: ["text"], optional: true } });
  expect(newCell(either, notebook, 4).reads).toEqual({ source: "s2" });
  expect(newCell(either, notebook, 2).reads).toEqual({ source: "l1" });
  const offered = kind("offered", { source: { kinds: ["layer"], optional: true, offered: true }, more: { kinds: ["series"], optional: true, offered: true, wanted: () => false } });
  expect(newCell(offered, notebook, 4).reads).toEqual({ source: "l1" });
});

it("has an id of its own and the kind's first spec", () => {
  const one = newCell(kind("text"), notebook, 0);
  expect(one).toMatchObject({ kind: "text", title: "", spec: { fresh: true } });
  expect(newCell(kind("text"), notebook, 0).id).not.toBe(one.id);
});
