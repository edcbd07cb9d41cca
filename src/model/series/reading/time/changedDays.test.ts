import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { clockOf } from "./zones";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The instants of some local days around a change of a zone's clock, and a row for each: its day and its place in that day, from 1. */
function daysAround(zone: string, year: number, which: number, parts: number) {
  const { shifts } = clockOf(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  const { at: change, before, offset } = shifts[which]!;
  const first = Math.floor((change + before) / DAY) * DAY - 3 * DAY;
  const step = DAY / parts;
  const rows: { at: number; day: number; part: number }[] = [];
  for (let at = first - before; at < first + 7 * DAY - offset; at += step) {
    const day = Math.floor((at + (at < change ? before : offset)) / DAY) * DAY;
    rows.push({ at, day, part: rows.at(-1)?.day === day ? rows.at(-1)!.part + 1 : 1 });
  }
  return rows;
}

const iso = (day: number) => new Date(day).toISOString().slice(0, 10);
const table = (name: string, rows: ReturnType<typeof daysAround>) => `day,${name},x\n${rows.map(({ day, part }, i) => `${iso(day)},${part},${i}`).join("\n")}\n`;

describe("parts of days that are counted through a change of the clock", () => {
  it("are at their instants, whichever zone and however many", async () => {
    const zones = fc.constantFrom("Europe/Berlin", "Europe/London", "America/New_York", "Australia/Sydney", "Pacific/Auckland");
    await fc.assert(
      fc.asyncProperty(zones, fc.integer({ min: 2010, max: 2025 }), fc.constantFrom(0, 1), fc.constantFrom([24, "hour"] as const, [48, "period"] as const, [96, "MTU"] as const), async (zone, year, which, [parts, name]) => {
        const rows = daysAround(zone, year, which, parts);
        const read = await reading(table(name, rows), { answers: { zone } });
        expect(plain(read)).toEqual({ at: rows.map(({ at }) => at), columns: { x: rows.map((_, i) => i) } });
        expect(read.series.notices.map(({ kind }) => kind)).toEqual(["noticed/clock"]);
      }),
      { numRuns: 20 },
    );
  });

  it("give the zone away, which stays open, and which Great Britain's name tells", async () => {
    const zoneOf = async (name: string) => {
      const { table: described } = await reading(table(name, daysAround("Europe/London", 2024, 1, 48)));
      return described.choices.map(({ kind, open, taken, others }) => [kind, open, taken?.means, others.length > 2]);
    };
    const shown = { hour: "twice", at: Date.UTC(2024, 9, 27) };
    expect(await zoneOf("Settlement Period")).toEqual([["zone", true, { zone: "Europe/London", ...shown }, true]]);
    expect(await zoneOf("period")).toEqual([["zone", true, { zone: "Europe/Berlin", ...shown }, true]]);
  });

  it("are as they stand where no day is longer or shorter, and where the last one is cut off", async () => {
    const rows = daysAround("Europe/Berlin", 2024, 1, 24).slice(0, 24 * 3 - 1);
    const read = await reading(table("hour", rows));
    expect(read.series.axis.at[0]).toBe(rows[0]!.day);
    expect(read.table.choices).toEqual([]);
  });
});

it("takes hours from 0 to 23 right behind days for their time, where no column has a name (Meteostat)", async () => {
  const read = await reading(Array.from({ length: 96 }, (_, i) => `${iso(Date.UTC(2024, 0, 1) + Math.floor(i / 24) * DAY)},${i % 24},${i}.5,,`).join("\n"));
  expect(plain(read)).toEqual({ at: Array.from({ length: 96 }, (_, i) => Date.UTC(2024, 0, 1, i)), columns: { "column 3": Array.from({ length: 96 }, (_, i) => i + 0.5) } });
});
