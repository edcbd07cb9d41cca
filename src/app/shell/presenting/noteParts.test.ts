import fc from "fast-check";
import { expect, it } from "vitest";
import { noteParts } from "./noteParts";

it("parts of notes are the notes, and none is too much to be laid out at once", () => {
  const letters = fc.constantFrom("م", "a\u0301", "\u2067a\u2069", "x\n", "word ", "👩‍👩‍👧");
  fc.assert(
    fc.property(fc.array(fc.tuple(letters, fc.nat(3000)), { maxLength: 6 }), (runs) => {
      const notes = runs.map(([letter, times]) => letter.repeat(times)).join("");
      const parts = noteParts(notes);
      expect(parts.join("")).toBe(notes);
      if (parts.length > 1) for (const part of parts) expect(part.length).toBeLessThanOrEqual(600 * 40);
    }),
  );
});

it("notes as people write them are one part, and 20,000 joined letters many", () => {
  expect(noteParts("Say hello.\n\nAsk who sees the day.")).toHaveLength(1);
  expect(noteParts("")).toEqual([""]);
  const joined = noteParts("م".repeat(20_000));
  expect(joined.length).toBeGreaterThan(20);
  expect(Math.max(...joined.map((part) => part.length))).toBeLessThanOrEqual(600);
});
