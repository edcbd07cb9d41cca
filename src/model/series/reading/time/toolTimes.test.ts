import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { isDate, parseDate, saysZone } from "./dates";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const hours = (n: number) => Array.from({ length: n }, (_, i) => start + i * HOUR);

describe("times as tools write them", () => {
  it.each([
    ["2024-01-31Z", Date.UTC(2024, 0, 31)],
    ["2024-01-31+01:00", Date.UTC(2024, 0, 30, 23)],
    ["2024-01-31-05:30", Date.UTC(2024, 0, 31, 5, 30)],
    ["[31/Jan/2024:14:05:09 +0100]", Date.UTC(2024, 0, 31, 13, 5, 9)],
    ["[2024-01-31 14:05:09]", Date.UTC(2024, 0, 31, 14, 5, 9)],
    ["Wed Jan 31 2024 14:05:09 GMT+0100 (Central European Standard Time)", Date.UTC(2024, 0, 31, 13, 5, 9)],
    ["Wed Jan 31 2024 14:05:09 GMT+0100 (heure normale d’Europe centrale)", Number.NaN],
    ["Wed Jan 31 2024 14:05:09 GMT+0100 (Mitteleuropäische Normalzeit)", Date.UTC(2024, 0, 31, 13, 5, 9)],
  ])("%s", (text, at) => {
    expect(parseDate(text, "dmy")).toBe(at);
  });

  it("say their zone, where they have one", () => {
    expect(["2024-01-31+01:00", "Wed Jan 31 2024 14:05:09 GMT+0100 (Mitteleuropäische Normalzeit)", "2024-01-31"].map(saysZone)).toEqual([true, true, false]);
  });

  it.each(["2024-13-31Z", "2024-01-31+99:00", "[]", "[5, 6]", "[Total]"])("are none: %s", (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe("tenths of microseconds", () => {
  it.each([["filetime", 11_644_473_600_000n], ["ticks", 62_135_596_800_000n]])("in a column of times are %s, also between whole ms, and other readings are a click away", async (unit, epoch) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2055, 0, 1) }), fc.constantFrom(1000, 60_000, HOUR), async (begin, step) => {
        const read = await reading(`time,x\n${rows(30, (i) => `${(BigInt(begin + i * step) + epoch) * 10_000n},${i}`)}`);
        expect(plain(read).at).toEqual(Array.from({ length: 30 }, (_, i) => begin + i * step));
        const choice = read.table.choices.find(({ kind }) => kind === "time-unit")!;
        expect([choice.taken!.means, ...choice.others.map(({ means }) => means)].map((means) => (means as { unit: string }).unit)).toEqual([unit, "ns", "plain"]);
      }),
      { numRuns: 20 },
    );
  });

  it("are nanoseconds since 1970 where they lie in these days", async () => {
    expect(plain(await reading(`time,x\n${rows(30, (i) => `${BigInt(start + i * HOUR) * 1_000_000n},${i}`)}`)).at).toEqual(hours(30));
  });
});

it("years that come again for each of several series are years", async () => {
  const read = await reading(`LOCATION,TIME,Value\n${["AUT", "DEU"].map((place, k) => rows(40, (i) => `${place},${1980 + i},${100 * k + i}.5`)).join("")}`);
  expect(read.series.axis.kind).toBe("time");
  expect(plain(read).at.slice(0, 2)).toEqual([Date.UTC(1980, 0, 1), Date.UTC(1981, 0, 1)]);
});
