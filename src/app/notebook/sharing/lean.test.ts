import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { ok } from "../../../model/result";
import { VERSION, type Notebook } from "../document/document";
import { defineKind } from "../document/kind";
import { withoutDefaults } from "./lean";

const Spec = v.strictObject({ n: v.number(), look: v.optional(v.picklist(["a", "b"]), "a"), big: v.optional(v.nullable(v.number()), null) });
const kinds = new Map([
  [
    "probe",
    defineKind<v.InferOutput<typeof Spec>, number>({
      kind: "probe",
      label: "",
      schema: Spec,
      initial: () => ({ n: 0, look: "a", big: null }),
      look: v.strictObject({ panel: v.optional(v.string(), "maps"), sum: v.optional(v.boolean(), false) }),
      roles: {},
      compute: ({ n }) => ok(n),
      View: () => null,
    }),
  ],
]);
const notebookOf = (spec: object): Notebook => ({
  format: "headlight",
  version: VERSION,
  title: "",
  cells: [{ id: "a", kind: "probe", title: "", reads: {}, spec }],
});
const leanSpec = (spec: object) => withoutDefaults(notebookOf(spec), kinds).cells[0]!.spec;

it("leaves out what is as usual, and nothing else", () => {
  expect(leanSpec({ n: 1, look: "a", big: null })).toEqual({ n: 1 });
  expect(leanSpec({ n: 1, look: "b", big: 3 })).toEqual({ n: 1, look: "b", big: 3 });
});

it("leaves out of a look what is as usual, and a look that is as usual altogether", () => {
  const leanLook = (look: object) => {
    const { cells } = notebookOf({ n: 1 });
    return withoutDefaults({ ...notebookOf({}), cells: [{ ...cells[0]!, look }] }, kinds).cells[0]!.look;
  };
  expect(leanLook({ panel: "heads", sum: false })).toEqual({ panel: "heads" });
  expect(leanLook({ panel: "maps" })).toBeUndefined();
});

it("reads back as the same spec", () => {
  const spec = fc.record({ n: fc.integer(), look: fc.constantFrom("a", "b"), big: fc.option(fc.integer()) });
  fc.assert(
    fc.property(spec, (any) => {
      expect(v.parse(Spec, leanSpec(any))).toEqual(any);
    }),
  );
});
