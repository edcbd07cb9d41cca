import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "./given.testing";
import { ACCEPTED_ENDINGS } from "./formats/formats";
import { textOf } from "../../../words/sentence.testing";

const NPY = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const bytes = fc.uint8Array({ maxLength: 300 });
const shards = fc.array(
  fc.constantFrom(...[",", ";", "\n", "\r", '"', "\t", "1", "-1.5", "1,5", "2024-01-01", "03/04/2024", "NaN", "inf", "x", "[", "]", "{", "}", ":", "__proto__", "null", " "]),
  { maxLength: 60 },
);
/** Bytes at random, and bytes that come some way into each reader. */
const content = fc.oneof(
  bytes,
  shards.map((parts) => new TextEncoder().encode(parts.join(""))),
  bytes.map((tail) => Uint8Array.from([...NPY, tail.length % 80, 0, ...tail])),
  bytes.map((inner) => zipSync({ "a.npy": inner }).map((byte, i) => (i === inner[0] ? byte ^ 255 : byte))),
);

test("random bytes under every accepted ending never throw past the reader", async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(...ACCEPTED_ENDINGS), async (given, ending) => {
      const result = await readContent(given, {}, `random${ending}`);
      if (result.ok) {
        const { axis, columns } = result.value.series;
        expect(columns.length).toBeGreaterThan(0);
        for (const { values } of columns) {
          expect(values.length).toBe(axis.at.length);
          expect(values.every(Number.isFinite)).toBe(true);
        }
        for (let i = 1; i < axis.at.length; i++) expect(axis.at[i]).toBeGreaterThan(axis.at[i - 1]!);
      } else {
        expect(textOf(result.error)).toContain(`random${ending}`);
        expect(textOf(result.error)).toMatch(/^[^\n]+\.$/);
      }
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
