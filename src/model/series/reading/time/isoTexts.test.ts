import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "../describe";
import { plain, reading } from "../given.testing";
import { ColumnBuilder, type TableColumn } from "../table";
import { IsoTexts } from "./isoTexts";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);

/** How far a text goes: to its day, minutes, seconds, ms or µs. */
const LENGTHS = [10, 16, 19, 23, 26];
/** Instants of which some end in noughts: a multiple of any of these. */
const instant = fc.tuple(fc.constantFrom(1, 250, 1000, 5000, 60_000, HOUR, 24 * HOUR), fc.integer({ min: 0, max: 400 })).map(([unit, count]) => start + unit * count);
const written = (at: number, length: number, between = "T", zone = "") => `${new Date(at).toISOString().slice(0, -1)}000`.replace("T", between).slice(0, length) + zone;
/** Whether nothing but noughts is lost where a text ends there. */
const isWhole = (at: number, length: number) => /^[0:.T]*$/.test(`${new Date(at).toISOString().slice(0, -1)}000`.slice(length));

function columnOf(cells: readonly string[]): TableColumn {
  const builder = new ColumnBuilder("plain");
  for (const cell of cells) builder.push(cell);
  return builder.finish("time");
}

const textsOf = (column: TableColumn, rows: number) => Array.from({ length: rows }, (_, row) => cellText(column, row));

describe("texts with the year first that leave noughts out", () => {
  it("are kept as numbers where all do that can", () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 30 }), fc.constantFrom(..."T "), fc.constantFrom("", "Z", "+01:00"), fc.nat({ max: 3 }), fc.nat({ max: 3 }), (at, between, zone, short, more) => {
        const [few, all] = [LENGTHS[short]!, LENGTHS[Math.min(4, short + more)]!];
        fc.pre(at.every((each) => isWhole(each, all)) && (zone === "" || few > 10));
        const cells = at.map((each) => written(each, isWhole(each, few) ? few : all, between, zone));
        const column = columnOf(cells);
        const ahead = zone === "+01:00" ? HOUR : 0;
        expect(column).toMatchObject({ kind: "instant", values: Float64Array.from(at, (each) => each - ahead) });
        expect(textsOf(column, at.length)).toEqual(cells);
      }),
      { numRuns: 400 },
    );
  });

  it("give every letter back, also where some do and others do not", () => {
    let both = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, fc.constantFrom(...LENGTHS)), { minLength: 1, maxLength: 12 }), (some) => {
        const cells = some.filter(([at, length]) => isWhole(at, length)).map(([at, length]) => written(at, length));
        const column = columnOf(cells);
        if (column.kind === "text") both++;
        expect(textsOf(column, cells.length)).toEqual(cells);
      }),
      { numRuns: 600 },
    );
    expect(both).toBeGreaterThan(100);
  });

  it.each([
    ["2024-01-02 00:00:00", "2024-01-03"],
    ["2024-01-02", "2024-01-03 00:00:00"],
    ["2024-01-02 10:00:00", "2024/01/03"],
    ["2024-01-02 10:00:05", "2024-01-03T10:00"],
    ["2024-01-02T10:00Z", "2024-01-03"],
    ["2024-01-02T10:00:05.5", "2024-01-02T10:00:05.25"],
    ["2024-01-02", "Total"],
  ])("are none: %s and %s", (first, second) => {
    const texts = IsoTexts.of(first)!;
    expect([texts.read(first, 0, first.length), texts.read(second, 0, second.length)]).toEqual([expect.any(Number), Number.NaN]);
  });

  it("write nothing where there is no instant", () => {
    const texts = IsoTexts.of("2024-01-02")!;
    texts.read("2024-01-02 10:00", 0, 16);
    expect(texts.finish().form.write(Number.NaN)).toBe("");
  });
});

it("rows of hours whose midnights are days, below three words, are read by their times", async () => {
  const cell = (i: number) => (i < 3 ? ["begin", "of", "record"][i]! : written(start + i * HOUR, i % 24 === 0 ? 10 : 19, " "));
  const read = await reading(`time,x\n${Array.from({ length: 100 }, (_, i) => `${cell(i)},${i}`).join("\n")}\n`);
  expect(plain(read).at).toEqual(Array.from({ length: 97 }, (_, i) => start + (i + 3) * HOUR));
  expect(read.series.notices).toContainEqual({ kind: "noticed/unread-times", params: { rows: 3, row: 2, example: "begin" } });
});
