import fc from "fast-check";
import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const day = (i: number) => new Date(start + i * 86_400_000).toISOString().slice(0, 10);

it("tells series apart by what stands once above each of them, as merged cells do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<readonly string[]>(["Wien", "Graz"], ["7", "12"], ["a", "b", "c"]), fc.integer({ min: 8, max: 40 }), async (ids, rows) => {
      const text = `site,date,load\n${ids.map((id, k) => Array.from({ length: rows }, (_, i) => `${i === 0 ? id : ""},${day(i)},${100 * k + i}`).join("\n")).join("\n")}\n`;
      const expected = (some: readonly string[]) => Object.fromEntries(some.map((id) => [some.length === 1 ? "load" : id, Array.from({ length: rows }, (_, i) => 100 * ids.indexOf(id) + i)]));
      expect(plain(await reading(text)).columns).toEqual(expected(ids));
      expect(plain(await reading(text, { answers: { by: '["site"]', id: JSON.stringify([ids[1]!]) } })).columns).toEqual(expected([ids[1]!]));
    }),
    { numRuns: 20 },
  );
});
