import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { ok, type Result } from "../../../model/result";
import { VERSION, type Notebook } from "./document";
import { defineKind } from "./kind";
import { readNotebook, readOwnNotebook } from "./schema";
import { refusalOf } from "../../../words/sentence.testing";

const Spec = v.strictObject({ n: v.pipe(v.number(), v.maxValue(9)), look: v.optional(v.string(), "usual") });
const kinds = new Map([
  [
    "probe",
    defineKind<v.InferOutput<typeof Spec>, number>({
      kind: "probe",
      label: "",
      schema: Spec,
      initial: () => ({ n: 0, look: "usual" }),
      look: v.strictObject({ panel: v.optional(v.picklist(["maps", "heads"]), "maps") }),
      roles: {},
      compute: ({ n }) => ok(n),
      View: () => null,
    }),
  ],
]);
const cell = (more: object = {}) => ({ id: "a", kind: "probe", title: "A", reads: {}, spec: { n: 1, look: "usual" }, ...more });
const notebook = (...cells: object[]) => ({ format: "headlight", version: VERSION, title: "N", cells });
const read = (json: unknown) => readNotebook(json, kinds);
const messageOf = (result: Result<Notebook>) => (refusalOf(result));

describe("readNotebook", () => {
  it("takes a notebook as it is, and fills in what is as usual", () => {
    const whole = notebook(cell(), cell({ id: "b", collapsed: true, look: { panel: "heads" }, reads: { probe: "a" } }));
    expect(read(whole)).toEqual({ ok: true, value: whole });
    expect(read(notebook({ id: "a", kind: "probe", spec: { n: 1 } }))).toEqual({ ok: true, value: notebook(cell({ title: "" })) });
    expect(read(notebook())).toEqual({ ok: true, value: notebook() });
  });

  it("leaves a cell of an unknown kind as it is", () => {
    const stranger = cell({ kind: "later", spec: { any: ["thing"], n: 99 } });
    expect(read(notebook(stranger))).toEqual({ ok: true, value: notebook(stranger) });
  });

  it.each([
    [{ ...notebook(), title: 7 }, /^The notebook is not as it should be at “title”: .+\.$/],
    [{ ...notebook(), title: "x".repeat(501) }, /at “title”/],
    [{ ...notebook(), extra: 1 }, /at “extra”/],
    [{ ...notebook(), cells: {} }, /at “cells”/],
    [notebook(...Array.from({ length: 501 }, (_, i) => cell({ id: `c${i}` }))), /at “cells”/],
    [notebook(cell({ id: "" })), /^The notebook is not as it should be at “cells\.0\.id”/],
    [notebook(cell({ id: "a b" })), /“cells\.0\.id”/],
    [notebook(cell({ id: "a.b" })), /“cells\.0\.id”/],
    [notebook(cell({ id: "x".repeat(41) })), /“cells\.0\.id”/],
    [notebook(cell({ kind: "<b>" })), /“cells\.0\.kind”/],
    [notebook(cell({ title: "x".repeat(501) })), /“cells\.0\.title”/],
    [notebook(cell({ reads: { role: "no id!" } })), /“cells\.0\.reads\.role”/],
    [notebook(cell({ reads: { "no role!": "a" } })), /“cells\.0\.reads/],
    [notebook(cell({ collapsed: false })), /“cells\.0\.collapsed”/],
    [notebook(cell({ value: 1 })), /“cells\.0\.value”/],
    [notebook(cell({ look: "x" })), /“cells\.0\.look”/],
    [notebook(cell({ look: { panel: "walls" } })), /^Cell 1 \(“A”\) is not as it should be at “panel”/],
    [notebook(cell({ look: { n: 1 } })), /^Cell 1 \(“A”\) is not as it should be at “n”/],
    [notebook(cell({ spec: "x" })), /“cells\.0\.spec”/],
    [notebook(cell(), cell({ id: "b", title: "", spec: { n: 10 } })), /^Cell 2 is not as it should be at “n”: .+\.$/],
    [notebook(cell({ spec: { n: 1, m: 2 } })), /^Cell 1 \(“A”\) is not as it should be at “m”/],
    [notebook(cell(), cell()), /^Cell 2 \(“A”\) has the same id as a cell before it: “a”\.$/],
  ])("refuses what is not as it should be, and says where (%#)", (json, words) => {
    const result = read(json);
    expect(result).toMatchObject({ ok: false, error: { kind: expect.stringMatching(/^document\/(invalid|same-id)$/) } });
    expect(messageOf(result)).toMatch(words);
  });

  it("says so without a place where the whole spec is wrong", () => {
    const Any = v.pipe(v.looseObject({}), v.check(() => false, "Nothing suits"));
    const strict = new Map([["probe", { ...kinds.get("probe")!, schema: Any as never }]]);
    expect(messageOf(readNotebook(notebook(cell()), strict))).toBe("Cell 1 (“A”) is not as it should be: Nothing suits.");
  });

  it("takes titles and ids up to their longest", () => {
    const long = notebook(cell({ id: "x".repeat(40), title: "x".repeat(500) }));
    expect(read({ ...long, title: "x".repeat(500) }).ok).toBe(true);
    expect(read(notebook(...Array.from({ length: 500 }, (_, i) => cell({ id: `c${i}` })))).ok).toBe(true);
  });

  it("hands on what cannot be brought to this version", () => {
    expect(read({ ...notebook(), version: VERSION + 1 })).toMatchObject({ error: { kind: "document/too-new" } });
    expect(read({})).toMatchObject({ error: { kind: "document/not-ours" } });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ format: fc.constant("headlight"), version: fc.constant(VERSION), title: fc.string(), cells: fc.array(fc.jsonValue()) })), (json) => {
        const result = read(json);
        expect(result.ok || refusalOf(result).length > 0).toBe(true);
      }),
    );
  });
});

describe("readOwnNotebook", () => {
  it("shows one's own work even where a part of it is not as it should be", () => {
    const odd = notebook(cell({ spec: { n: 10 } }));
    expect(readOwnNotebook(odd, kinds)).toEqual({ ok: true, value: odd });
    expect(readOwnNotebook(notebook({ id: "a", kind: "probe", spec: { n: 1 } }), kinds)).toEqual({ ok: true, value: notebook(cell({ title: "" })) });
  });

  it("does not take what is no notebook, or a newer one", () => {
    expect(readOwnNotebook({ ...notebook(), cells: {} }, kinds)).toMatchObject({ error: { kind: "document/invalid" } });
    expect(readOwnNotebook(null, kinds)).toMatchObject({ error: { kind: "document/not-ours" } });
    expect(readOwnNotebook({ ...notebook(), version: VERSION + 1 }, kinds)).toMatchObject({ error: { kind: "document/too-new" } });
  });
});
