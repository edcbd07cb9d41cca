import fc from "fast-check";
import { duration, tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { durationOf } from "./durations";
import { plain, reading } from "../given.testing";
import { shownTime, spanText } from "../sheets/excelTimes";

const pad = (n: number) => String(n).padStart(2, "0");
const parts = (s: number) => ({ d: Math.floor(s / 86_400), h: Math.floor((s % 86_400) / 3600), m: Math.floor((s % 3600) / 60), s: s % 60 });
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("\n");
const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(({ kind }) => kind);

const FORMS: Readonly<Record<string, (seconds: number) => string>> = {
  pandas: (x) => `${parts(x).d} days ${pad(parts(x).h)}:${pad(parts(x).m)}:${pad(parts(x).s)}`,
  "pandas, with decimals": (x) => `${parts(x).d} days ${pad(parts(x).h)}:${pad(parts(x).m)}:${pad(parts(x).s)}.000000`,
  Python: (x) => `"${parts(x).d} day${parts(x).d === 1 ? "" : "s"}, ${parts(x).h}:${pad(parts(x).m)}:${pad(parts(x).s)}"`,
  ".NET": (x) => `${parts(x).d}.${pad(parts(x).h)}:${pad(parts(x).m)}:${pad(parts(x).s)}`,
  "hours past the day": (x) => `${Math.floor(x / 3600)}:${pad(parts(x).m)}:${pad(parts(x).s)}`,
  "ISO 8601": (x) => `P${parts(x).d}DT${parts(x).h}H${parts(x).m}M${parts(x).s}S`,
  "ISO 8601 of seconds": (x) => `PT${x}S`,
  "with letters": (x) => `${parts(x).d}d ${parts(x).h}h ${parts(x).m}m ${parts(x).s}s`,
};

describe("durations", () => {
  it.each(Object.entries(FORMS))("of %s are the seconds that rows lie at", async (_, spell) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 9000 }), fc.constantFrom("", "time", "elapsed", "t"), async (first, step, name) => {
        // The last of them is more than a day.
        const at = Array.from({ length: 30 }, (__, i) => first + i * (step + 3000));
        const read = await reading(`${name},x\n${rows(30, (i) => `${spell(at[i]!)},${i}`)}\n`);
        expect(plain(read)).toEqual({ at, columns: { x: at.map((__, i) => i) } });
        expect(read.series.axis.kind).toBe("index");
        expect(told(read)).toContain("noticed/durations");
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ["-1 days +23:00:00", -3600],
    ["-1 days 02:00:00", -(86_400 + 7200)],
    ["00:01.5", 1.5],
    ["P2W", 14 * 86_400],
    ["3 days", 3 * 86_400],
    ["1h30min", 5400],
    ["17:24", Number.NaN],
    ["24:00", Number.NaN],
    ["24:00:00", Number.NaN],
    ["24:00:01", 86_401],
    ["17:24:00", Number.NaN],
    ["30 s", Number.NaN],
    ["P1M", Number.NaN],
    ["1:75:00", Number.NaN],
    ["2024-01-01", Number.NaN],
    ["d", Number.NaN],
  ])("%s", (text, seconds) => {
    expect(durationOf(text)).toBe(seconds);
  });

  it("beside dates are values in seconds, and no time of day", async () => {
    const read = await reading(`date,sleep,steps\n${rows(60, (i) => `${day(i)},${6 + (i % 3)}:${pad(i % 60)}:00,${i}`)}\n`);
    expect(read.series.axis.at[1]! - read.series.axis.at[0]!).toBe(86_400_000);
    expect(read.series.columns.map(({ name, unit, values }) => [name, unit, values[1]])).toEqual([["sleep", "s", 7 * 3600 + 60], ["steps", undefined, 1]]);
    expect(told(read)).toEqual(["noticed/durations"]);
  });

  it("are not seen in times of day that leave even days uneven, unless their name says what they are", async () => {
    const table = (name: string) => `date,${name},x\n${rows(30, (i) => `${day(i)},${pad(6 + (i % 3))}:${pad(i % 60)},${i}`)}\n`;
    expect((await reading(table("sunrise"))).series.axis.at[1]).toBe(Date.UTC(2024, 0, 2));
    expect((await reading(table("time"))).series.axis.at[1]).toBe(Date.UTC(2024, 0, 2, 7, 1));
  });

  it("of Arrow are seconds, in whatever unit they are kept", async () => {
    const bytes = tableToIPC(tableFromArrays({ time: [0n, 1800n, 3600n].map((s) => s * 1_000_000_000n), x: [1, 2, 3] }, { types: { time: duration(3) } }), { format: "file" })!;
    expect(plain(await reading(bytes, {}, "a.arrow"))).toEqual({ at: [0, 1800, 3600], columns: { x: [1, 2, 3] } });
  });

  it("of Excel are told from days by how they are shown", () => {
    expect([shownTime(46, undefined), shownTime(164, "[h]:mm:ss"), shownTime(164, "[hh]:mm"), shownTime(164, "dd/mm/yyyy [hh]:mm"), shownTime(21, undefined), shownTime(164, '0.0 "h"')]).toEqual(["span", "span", "span", "instant", "instant", null]);
    expect([1.25, 0.5, -0.5, 400 / 86_400].map((days) => durationOf(spanText(days)))).toEqual([108_000, 43_200, -43_200, 400]);
  });
});

describe("times of day without a day", () => {
  it("are seconds from midnight, on through midnights", async () => {
    const at = Array.from({ length: 100 }, (_, i) => 80_000 + 600 * i);
    const read = await reading(`Time,HR\n${at.map((s, i) => `${pad(parts(s).h)}:${pad(parts(s).m)}:${pad(parts(s).s)},${i}`).join("\n")}\n`);
    expect(plain(read)).toEqual({ at, columns: { HR: at.map((_, i) => i) } });
    expect(told(read)).toEqual(["noticed/clock-alone"]);
  });

  it("that go back in between are no time", async () => {
    const read = await reading(`Time,HR\n${rows(40, (i) => `00:${pad(i % 20)}:00,${i}`)}\n`);
    expect(read.table.timeColumn).toBeNull();
    expect(told(read)).toContain("noticed/rows-counted");
  });
});

it("reads cells that apostrophes quote (PhysioNet)", async () => {
  const read = await reading(`'Elapsed time','ML "II"','V5'\n'hh:mm:ss.mmm','mV','mV'\n${rows(90, (i) => `'${Math.floor(i / 60)}:${pad(i % 60)}.000',${i},-0.5`)}\n`);
  expect(plain(read)).toEqual({ at: Array.from({ length: 90 }, (_, i) => i), columns: { 'ML "II"': Array.from({ length: 90 }, (_, i) => i), V5: Array.from({ length: 90 }, () => -0.5) } });
  expect(read.series.columns.map(({ unit }) => unit)).toEqual(["mV", "mV"]);
});
