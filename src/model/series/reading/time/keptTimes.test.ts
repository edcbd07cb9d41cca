import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reading } from "../given.testing";
import { DEFAULT_READING } from "../reading";
import { ColumnBuilder, type Table, type TableColumn } from "../table";
import { typedTable } from "../typedTable";
import { civilFromDays, daysFromCivil } from "./calendar";
import { readMoments } from "./momentColumn";

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");
const ORDERS = ["dmy", "mdy", "ymd"] as const;

interface Written {
  readonly order: (typeof ORDERS)[number];
  readonly mark: string;
  readonly short: boolean;
  readonly clock: boolean;
  readonly padded: boolean;
  /** Whether midnights stand without a time of day. */
  readonly bare: boolean;
}

const written: fc.Arbitrary<Written> = fc.record({ order: fc.constantFrom(...ORDERS), mark: fc.constantFrom(".", "/", "-"), short: fc.boolean(), clock: fc.boolean(), padded: fc.boolean(), bare: fc.boolean() });

function spelled(at: number, { order, mark, short, clock, padded, bare }: Written): string {
  const date = new Date(at);
  const number = (n: number) => (padded ? two(n) : String(n));
  const [day, month] = [number(date.getUTCDate()), number(date.getUTCMonth() + 1)];
  const year = short ? two(date.getUTCFullYear() % 100) : String(date.getUTCFullYear());
  const parts = order === "dmy" ? [day, month, year] : order === "mdy" || !short ? [month, day, year] : [year, month, day];
  return `${parts.join(mark)}${clock && !(bare && at % DAY === 0) ? ` ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : ""}`;
}

function built(cells: readonly string[]): TableColumn {
  const builder = new ColumnBuilder("plain");
  for (const cell of cells) builder.push(cell);
  return builder.finish("date");
}

const tableOf = (column: TableColumn, rows: number): Table => typedTable({ file: "a.csv", format: "delimited", rows, columns: [column] });

describe("columns of times that are kept as numbers", () => {
  const column = fc.record({
    form: written,
    begin: fc.integer({ min: Date.UTC(1970, 0, 1) / DAY, max: Date.UTC(2068, 0, 1) / DAY }),
    // Within twelve days, nothing tells days from months; a step of 31 days passes through both.
    step: fc.constantFrom(1, 1, 1, 7, 31, -1),
    rows: fc.integer({ min: 1, max: 60 }),
    words: fc.array(fc.tuple(fc.nat({ max: 59 }), fc.constantFrom("", "NA", "no time", "Total", "-", "99/99/99")), { maxLength: 4 }),
    dateOrder: fc.constantFrom("auto", "auto", ...ORDERS),
  });

  it("are read as their texts are: in the same order, with the same questions, notices and refusals", () => {
    let numbers = 0;
    fc.assert(
      fc.property(column, ({ form, begin, step, rows, words, dateOrder }) => {
        const cells = Array.from({ length: rows }, (_, i) => spelled((begin + i * step) * DAY + (form.clock ? 3_600_000 * (i % 24) : 0), form));
        for (const [row, word] of words) if (row < rows) cells[row] = word;
        const kept = built(cells);
        if (kept.kind === "instant") numbers++;
        // Where nothing is there, nothing says that it is times.
        fc.pre(kept.kind !== "number");
        const options = { ...DEFAULT_READING, dateOrder };
        const [given, texts] = [kept, { name: "date", kind: "text", cells } as const].map((each) => readMoments(tableOf(each, rows), each, options));
        // Numbers say in which order they stand also where no date can be read in another.
        const told = (each: typeof given) => (each!.ok && texts!.ok && texts!.value.dateOrder === null ? { ...each!, value: { ...each!.value, dateOrder: null } } : each);
        expect(told(given)).toEqual(texts);
      }),
      { numRuns: 600 },
    );
    expect(numbers).toBeGreaterThan(300);
  });

  it.each([
    ["two-digit years", (i: number) => `${two((i % 12) + 1)}/${two((i % 28) + 1)}/${two(i % 70)} 10:00`],
    ["no day past the twelfth", (i: number) => `${two((i % 12) + 1)}.${two((i % 11) + 1)}.2024 10:00`],
    ["a word among the dates", (i: number) => (i === 50 ? "no time" : `31.${two([1, 3, 5, 7][i % 4]!)}.2024`)],
    ["words above the dates", (i: number) => (i < 3 ? `since ${i}` : `31.${two([1, 3, 5, 7][i % 4]!)}.2024 10:00`)],
    ["midnights without a time of day, as pandas and Excel write them", (i: number) => `31.${two([1, 3, 5, 7][i % 4]!)}.2024${i % 24 === 0 ? "" : ` ${i % 24}:15`}`],
    ["a word among dates with the year first", (i: number) => (i === 50 ? "no time" : `2024-01-${two((i % 28) + 1)} 10:00`)],
  ])("are those with %s", (_, cell) => {
    const cells = Array.from({ length: 400 }, (_each, i) => cell(i));
    expect(built(cells).kind).toBe("instant");
  });

  it.each(["10-1-1970", "1-10-1970"])("that are texts ask for the order of %s, too, whose fifth letter is a dash", (cell) => {
    const column = { name: "date", kind: "text", cells: [cell, "2-3-1970"] } as const;
    expect(readMoments(tableOf(column, 2), column, DEFAULT_READING)).toMatchObject({ ok: false, error: { kind: "reading/ambiguous-date" } });
  });

  it("are none in a short table where one word in a few is no time: its rows are counted and it is not refused", async () => {
    expect(built(["2020-01-01", "2020-01-02", "0"])).toEqual({ name: "date", kind: "text", cells: ["2020-01-01", "2020-01-02", "0"] });
    expect((await reading("date,x\n2020-01-01,1\n2020-01-02,2\n0,3\n")).series.axis.kind).toBe("index");
  });

  it("are none where all may be times of day: 10.15.30", () => {
    expect(built(Array.from({ length: 40 }, (_, i) => `10.15.${two(i)}`)).kind).toBe("text");
  });
});

it("a date is that of its day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (days) => {
      const { year, month, day } = civilFromDays(days);
      expect(daysFromCivil(year, month, day)).toBe(days);
      const date = new Date(days * DAY);
      expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
    }),
  );
});
