import fc from "fast-check";
import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const DAY = 86_400_000;

/** A day as a calendar counts it, by the engine's own. */
function written(calendar: "buddhist" | "persian", at: number, yearFirst: boolean, mark: string): string {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  const all = [part("year"), part("month"), part("day")];
  return (yearFirst ? all : all.toReversed()).join(mark);
}

it.each(["buddhist", "persian"] as const)("%s dates are days of the common calendar, through leap days", async (calendar) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 25_000 }), fc.boolean(), fc.constantFrom("/", "-"), async (from, yearFirst, mark) => {
      const at = Array.from({ length: 400 }, (_, i) => (from + i) * DAY);
      const read = await reading(`date,x\n${at.map((each, i) => `${written(calendar, each, yearFirst, mark)},${i}`).join("\n")}\n`);
      expect(plain(read)).toEqual({ at, columns: { x: at.map((_, i) => i) } });
      expect(read.table.choices).toMatchObject([{ kind: "calendar", taken: { means: { calendar } }, others: [{ means: { calendar: "gregorian" } }] }]);
    }),
    { numRuns: 15 },
  );
});

it("reads Persian dates that begin with days which no other calendar has: 30 and 31 of the second month", async () => {
  const day = (i: number) => (i < 2 ? `1401/02/${30 + i}` : `1401/03/${String(i - 1).padStart(2, "0")}`);
  const read = await reading(`date,x\n${Array.from({ length: 30 }, (_, i) => `${day(i)},${i}`).join("\n")}\n`);
  expect(plain(read).at).toEqual(Array.from({ length: 30 }, (_, i) => Date.UTC(2022, 4, 20 + i)));
});

it("leaves dates as they stand where the person says so, and where only some are so far away", async () => {
  const table = (years: (i: number) => number) => `date,x\n${Array.from({ length: 40 }, (_, i) => `${years(i)}-01-${String((i % 28) + 1).padStart(2, "0")},${i}`).join("\n")}\n`;
  const kept = await reading(table((i) => 2500 + Math.floor(i / 28)), { answers: { "calendar: date": "gregorian" } });
  expect(new Date(kept.series.axis.at[0]!).getUTCFullYear()).toBe(2500);
  const both = await reading(table((i) => 2300 + 150 * Math.floor(i / 28)));
  expect([both.table.choices, new Date(both.series.axis.at[0]!).getUTCFullYear()]).toEqual([[], 2300]);
});
