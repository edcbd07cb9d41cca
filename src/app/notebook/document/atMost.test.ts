import fc from "fast-check";
import { expect, it } from "vitest";
import { KINDS } from "../../cells/registry";
import { duplicateCell, insertCell, titleWith } from "./moreCells";
import { AT_MOST } from "./atMost";
import { VERSION, type Notebook } from "./document";
import { readNotebook } from "./schema";

const copyOf = (title: string) => `${title} (copy)`;
const cell = (id: string, title = "") => ({ id, kind: "text", title, reads: {}, spec: { markdown: "" } });
const notebookOf = (count: number, title: string): Notebook => ({ format: "headlight", version: VERSION, title, cells: Array.from({ length: count }, (_, i) => cell(`n${i}`, title)) });

it("whatever is added to the fullest notebook, it stays one that opens elsewhere", () => {
  const longest = "t".repeat(AT_MOST.title);
  for (const count of [AT_MOST.cells, AT_MOST.cells - 1]) {
    const full = notebookOf(count, longest);
    for (const act of [duplicateCell("n3", "more", copyOf), insertCell(cell("more"), 7)]) {
      expect(readNotebook(act(full), KINDS)).toMatchObject({ ok: true, value: { cells: { length: AT_MOST.cells } } });
    }
  }
  const full = notebookOf(AT_MOST.cells, "");
  expect(insertCell(cell("more"), 0)(full)).toBe(full);
  expect(duplicateCell("n0", "more", copyOf)(full)).toBe(full);
});

it("what stands behind a title is there whole, and the title as far as there is room", () => {
  const named = (title: string) => `Copy of ${title}!`;
  expect(titleWith("Tides", named)).toBe("Copy of Tides!");
  fc.assert(
    fc.property(fc.string({ minLength: AT_MOST.title - 20, maxLength: AT_MOST.title }), (title) => {
      const made = titleWith(title, named);
      expect(made.length).toBe(Math.min(AT_MOST.title, title.length + 9));
      expect(made).toBe(named(title.slice(0, made.length - 9)));
    }),
  );
});
