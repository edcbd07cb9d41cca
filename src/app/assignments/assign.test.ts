import fc from "fast-check";
import { expect, it } from "vitest";
import { KINDS } from "../cells/registry";
import { VERSION, type Cell, type Notebook } from "../notebook/document/document";
import { readNotebook } from "../notebook/document/schema";
import { withoutDefaults } from "../notebook/sharing/lean";
import { decodeLink, encodeLink } from "../notebook/sharing/link";
import { assigned, begun, usualChoices } from "./assign";

const cell = (id: string, kind: string, look?: object): Cell => ({ id, kind, title: id, reads: {}, spec: KINDS.get(kind)!.initial(), ...(look && { look }) });
const lesson: Notebook = {
  format: "headlight",
  version: VERSION,
  title: "A lesson",
  about: { id: "one-row", sort: "lesson", minutes: 8, summary: "" },
  cells: [
    cell("intro", "text"),
    cell("series", "series"),
    cell("layer", "layer"),
    cell("maps", "attention", { panel: "heads" }),
    cell("guess", "predict", { answer: 4, shown: true, tries: 2, at: 5 }),
    cell("do", "task", { done: true }),
    cell("ask", "check", { answers: [1], shown: true }),
    cell("walk", "step", { at: 3 }),
  ],
};

it("is given out with nothing answered, and with what is asked and told locked", () => {
  const given = assigned(lesson, { ...usualChoices(lesson), locked: new Set(["series"]) }, "a");
  expect(given.about).toBeUndefined();
  expect(given.assignment).toEqual({ id: "a", seeds: "fixed", locked: ["intro", "series", "guess", "do", "ask", "walk"] });
  for (const { id, look } of given.cells) expect(look, id).toEqual(id === "maps" ? { panel: "heads" } : undefined);
});

it("carries none of the speaker's notes", () => {
  const noted = { ...lesson, cells: lesson.cells.map((each) => ({ ...each, notes: "It is step 4" })) };
  expect(JSON.stringify(assigned(noted, usualChoices(noted)))).not.toContain("It is step 4");
});

it("can say nothing of what is right, and leaves what a task needs open", () => {
  const given = assigned(lesson, { ...usualChoices(lesson), quiet: true });
  expect(given.cells.filter(({ spec }) => (spec as { quiet?: boolean }).quiet === true).map(({ id }) => id)).toEqual(["guess", "ask"]);
  expect(usualChoices(lesson).locked.size).toBe(0);
  const untasked = { ...lesson, cells: lesson.cells.filter(({ kind }) => kind !== "task") };
  expect([...usualChoices(untasked).locked]).toEqual(["series", "layer"]);
});

it("comes back from a link and a file as it was given, begun or not", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.string({ maxLength: 50 }), fc.nat(), fc.constantFrom("fixed" as const, "drawn" as const), fc.subarray(["series", "layer", "maps"]), fc.boolean(), (name, number, since, seeds, locked, quiet) => {
      const given = assigned(lesson, { locked: new Set(locked), quiet, seeds });
      for (const notebook of [given, begun(given, { name, number, since })]) {
        const link = encodeLink({ notebook: withoutDefaults(notebook, KINDS), files: new Map() });
        if (!link.ok) throw new Error(link.error.kind);
        expect(decodeLink(link.value, KINDS)).toEqual({ ok: true, value: { notebook, files: new Map() } });
        expect(readNotebook(JSON.parse(JSON.stringify(notebook)), KINDS)).toEqual({ ok: true, value: notebook });
      }
    }),
    { numRuns: 30 },
  );
});

it("draws seeds from the learner's number alone", () => {
  const given = assigned(lesson, { ...usualChoices(lesson), seeds: "drawn" });
  const seedOf = (number: string) => (begun(given, { name: "x", number, since: 0 }).cells.find(({ id }) => id === "layer")!.spec as { seed: number }).seed;
  expect(seedOf("7")).not.toBe(seedOf("8"));
  expect(seedOf("7")).toBe(seedOf("7"));
  const fixed = begun(assigned(lesson, usualChoices(lesson)), { name: "x", number: "7", since: 0 });
  expect(fixed.cells).toEqual(assigned(lesson, usualChoices(lesson)).cells);
});
