import fc from "fast-check";
import { expect, it } from "vitest";
import { reading } from "../given.testing";

/** What comes of numbers from 10 to 20 where one of them is `mark`. */
async function withOne(mark: number, row = 7) {
  const values = Array.from({ length: 24 }, (_, i) => (i === row ? mark : 10 + ((i * 7) % 11)));
  const { series, table } = await reading(`load\n${values.map((value) => `${value}\n`).join("")}`);
  const choice = table.choices.find(({ kind }) => kind === "missing");
  return { missing: series.columns[0]!.stats.missing, gone: (choice?.taken?.means as { gone: boolean } | undefined)?.gone, open: choice?.open };
}

it("nines that stand there once, which may be a peak, are values that are asked about where they lie far from all else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(99, 999, 999.9, 999.99, 9999, 9999.9, 32767), fc.nat(23), async (mark, row) => {
      expect(await withOne(mark, row)).toEqual({ missing: 0, gone: false, open: true });
    }),
    { numRuns: 12 },
  );
});

it("nothing is said of them near the others, nor of a peak that is no mark", async () => {
  const near = Array.from({ length: 24 }, (_, i) => (i === 7 ? 99 : 60 + i));
  expect((await reading(`load\n${near.map((value) => `${value}\n`).join("")}`)).table.choices).toEqual([]);
  expect(await withOne(997)).toEqual({ missing: 0 });
});
