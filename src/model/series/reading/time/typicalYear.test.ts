import fc from "fast-check";
import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { typicalYear } from "./typicalYear";

const HOUR = 3_600_000;
const monthOf = (at: number) => new Date(at).getUTCMonth();

it("months of any years, one after the other, are placed in one of these years, hour after hour", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1971, max: 2068 }).filter((year) => year % 4 !== 0), { minLength: 12, maxLength: 12 }), (years) => {
      fc.pre(years.some((year, i) => i > 0 && year < years[i - 1]!));
      const even = Array.from({ length: 365 * 24 }, (_, i) => Date.UTC(2023, 0, 1) + i * HOUR);
      const at = Float64Array.from(even, (each) => new Date(each).setUTCFullYear(years[monthOf(each)]!));
      expect(typicalYear(at)).toEqual({ year: years[0], at: Float64Array.from(even, (each) => new Date(each).setUTCFullYear(years[0]!)) });
    }),
    { numRuns: 30 },
  );
});

it("hours that are called by their ends may end with the first of January", () => {
  const even = Array.from({ length: 365 * 24 }, (_, i) => Date.UTC(2023, 0, 1) + (i + 1) * HOUR);
  const at = Float64Array.from(even, (each) => new Date(each).setUTCFullYear(each === even.at(-1) ? 1991 : 1990 - (monthOf(each) % 2)));
  expect(typicalYear(at)).toEqual({ year: 1990, at: Float64Array.from(even, (each) => each - Date.UTC(2023, 0, 1) + Date.UTC(1990, 0, 1)) });
});

it.each<[string, (i: number) => number]>([
  ["run on", (i) => Date.UTC(2020, 0, 1 + i)],
  ["fall", (i) => Date.UTC(2020, 0, 1 - i)],
  ["are two years one behind the other, the later first", (i) => Date.UTC(i < 365 ? 2021 : 2019, 0, 1 + (i % 365))],
])("times that %s are left as they are", (_, at) => {
  expect(typicalYear(Float64Array.from({ length: 730 }, (_each, i) => at(i)))).toBeNull();
});

it("a typical year of PVGIS is one, not sorted by the years that its months were taken from", async () => {
  const years = ["2011", "2007"];
  const rows = Array.from({ length: 59 * 24 }, (_, i) => {
    const date = new Date(Date.UTC(2023, 0, 1) + i * HOUR).toISOString();
    return `${years[monthOf(Date.parse(date))]!}${date.slice(5, 7)}${date.slice(8, 10)}:${date.slice(11, 13)}00,${i}`;
  });
  const read = await reading(`time(UTC),T2m\n${rows.join("\n")}\n`);
  expect(plain(read).at).toEqual(rows.map((_, i) => Date.UTC(2011, 0, 1) + i * HOUR));
  expect(plain(read).columns["T2m"]).toEqual(rows.map((_, i) => i));
});
