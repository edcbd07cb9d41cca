import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readZip } from "../../../files/zip";
import { ZipError } from "../../../files/zipDirectory";
import { HEAD, sourceInZip } from "./source";

const content = Uint8Array.from({ length: HEAD + 200_000 }, (_, i) => (i * i) % 251);

test("an entry of a zip gives any of its bytes, in whatever order they are asked for", async () => {
  const place = fc.nat({ max: content.length });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 8 }), fc.constantFrom(0 as const, 6 as const), fc.constantFrom(1000, content.length), async (reads, level, length) => {
      const source = sourceInZip(readZip(zipSync({ a: content.subarray(0, length) }, { level }), Infinity)[0]!);
      for (const [some, other] of reads) {
        const [from, to] = [Math.min(some, other, length), Math.min(Math.max(some, other), length)];
        expect(Buffer.compare(await source.read(from, to), content.subarray(from, to))).toBe(0);
      }
      source.finish();
    }),
    { numRuns: 40 },
  );
});

test("that an entry was changed shows also where its end is not read", async () => {
  const bytes = zipSync({ a: content }, { level: 6 });
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  bytes[directory + 16]! ^= 1;
  const source = sourceInZip(readZip(bytes, Infinity)[0]!);
  await source.read(0, HEAD + 10);
  expect(() => source.finish()).toThrow(ZipError);
});
