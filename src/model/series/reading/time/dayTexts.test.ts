import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { cellText } from "../describe";
import { ColumnBuilder, type TableColumn } from "../table";
import { dateParser, parseDate } from "./dates";
import { DayTexts } from "./dayTexts";

const DAY = 86_400_000;
const start = Date.UTC(2024, 0, 9);
const two = (n: number) => String(n).padStart(2, "0");

interface Style {
  readonly order: "dmy" | "mdy";
  readonly mark: string;
  readonly clock: "" | "minutes" | "seconds";
  /** Whether day, month and hour have two digits. */
  readonly padded: readonly [boolean, boolean, boolean];
  /** Whether midnights stand without a time of day. */
  readonly bare: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  order: fc.constantFrom("dmy", "mdy"),
  mark: fc.constantFrom(".", "/", "-"),
  clock: fc.constantFrom("", "minutes", "seconds"),
  padded: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  bare: fc.boolean(),
});

function written(at: number, { order, mark, clock, padded, bare }: Style): string {
  const [date, spelt] = [new Date(at), (n: number, i: number) => (padded[i]! ? two(n) : String(n))];
  const [day, month] = [spelt(date.getUTCDate(), 0), spelt(date.getUTCMonth() + 1, 1)];
  const days = `${(order === "dmy" ? [day, month] : [month, day]).join(mark)}${mark}${date.getUTCFullYear()}`;
  const minutes = `${spelt(date.getUTCHours(), 2)}:${two(date.getUTCMinutes())}`;
  return clock === "" || (bare && at % DAY === 0) ? days : clock === "minutes" ? `${days} ${minutes}` : `${days} ${minutes}:${two(date.getUTCSeconds())}`;
}

function columnOf(cells: readonly string[]): TableColumn {
  const builder = new ColumnBuilder("plain");
  for (const cell of cells) builder.push(cell);
  return builder.finish("time");
}

const textsOf = (column: TableColumn) => (column.kind === "instant" ? Array.from(column.values, (_, row) => cellText(column, row)) : column.kind === "text" ? column.cells : null);

describe("days whose year stands last, as texts of one form", () => {
  const cells = fc.tuple(style, fc.array(fc.oneof(fc.integer({ min: Date.UTC(1700, 0, 1), max: Date.UTC(2290, 0, 1) }), fc.integer({ min: 0, max: 80_000 }).map((day) => day * DAY)), { minLength: 1, maxLength: 40 }), fc.option(fc.constantFrom("", "Total", "31.02.2024", "1/2/2024", "24:00", "17")));

  it("are kept as numbers that give every letter back, or as the texts themselves", () => {
    fc.assert(
      fc.property(cells, ([form, at, other]) => {
        const given = [...at.map((each) => written(each, form)), ...(other === null ? [] : [other])];
        const column = columnOf(given);
        expect(textsOf(column)).toEqual(given);
        if (column.kind !== "instant") return;
        // Where all can be read in several orders, the numbers give each of them.
        if (column.form!.order !== null) expect(column.form!.order).toBe(form.order);
        given.forEach((cell, row) => expect(column.form!.inOrder!(column.values[row]!, form.order)).toEqual(cell === "" ? Number.NaN : parseDate(cell, form.order)));
      }),
    );
  });

  it("are kept as numbers where midnights stand without a time of day, and only they do", () => {
    fc.assert(
      fc.property(style, fc.constantFrom(1, 6, 12, 23), fc.integer({ min: 0, max: 30 }), (form, hours, from) => {
        const at = Array.from({ length: 200 }, (_, i) => start + (from + i * hours) * 3_600_000);
        const given = at.map((each) => written(each, { ...form, clock: form.clock === "" ? "minutes" : form.clock, bare: true }));
        const column = columnOf(given);
        expect(column).toMatchObject({ kind: "instant" });
        expect(textsOf(column)).toEqual(given);
        expect(given.map((_, row) => column.kind === "instant" && column.form!.inOrder!(column.values[row]!, form.order))).toEqual(at);
      }),
    );
  });

  it("are kept as numbers where a day past the twelfth tells the order", () => {
    fc.assert(
      fc.property(style, (form) => {
        const at = Array.from({ length: 40 }, (_, i) => start + i * DAY);
        expect(columnOf(at.map((each) => written(each, form)))).toMatchObject({ kind: "instant", values: Float64Array.from(at) });
      }),
    );
  });

  it("name the instants that they name one by one, without a quick way", () => {
    const digits = fc.integer({ min: 0, max: 99 }).map(String);
    const part = fc.oneof(digits, fc.constantFrom("01", "1", "12", "13", "31", "2024", "1999", "24", "00", ":", " ", "."));
    const anything = fc.tuple(part, fc.constantFrom(".", "/", "-"), part, part, fc.constantFrom("", " ", "T"), part, part).map(([a, mark, b, year, blank, hour, minute]) => `${a}${mark}${b}${mark}${year}${blank}${hour}:${minute}`);
    const usual = fc.tuple(style, fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9000, 0, 1) })).map(([form, at]) => written(at, form));
    const short = usual.map((text) => text.replace(/\d\d(\d\d)(?= |$)/, "$1"));
    fc.assert(
      fc.property(fc.oneof(usual, short, anything), fc.constantFrom("dmy", "mdy", "ymd"), (text, order) => {
        expect(dateParser(order)(text)).toEqual(dateParser(order)(`  ${text}`));
      }),
    );
  });
});

describe("what is kept of one text", () => {
  it.each(["", "31/12", "31/12/4", "0/1/2024", "32/1/2024", "1/0/2024", "1/32/2024", "1/1/1699", "1/1/2500", "2024/1/1", "Total"])("is nothing of “%s”", (text) => {
    expect(DayTexts.of(text)).toBeNull();
  });

  it.each(["31/12/2024", "31/12/24", "1/31/1700", "1/2/2024 4:05", "01/02/2024 14:05:09"])("gives “%s” back", (text) => {
    const texts = DayTexts.of(text)!;
    expect([texts.write(texts.read(text, 0, text.length)), texts.write(Number.NaN)]).toEqual([text, ""]);
  });

  it.each([["01/02/2024", "01.02.2024"], ["01/02/2024", "01/02/24"], ["01/02/2024", "1/02/2024"], ["01/02/2024", "01/2/2024"], ["01/02/2024", "01/02/2024 00:00"], ["01/02/2024 00:00", "01/02/2024"], ["01/02/2024 10:00", "01/02/2024 10:00:00"], ["1/2/2024 04:00", "1/2/2024 5:00"], ["1/2/2024", "32/2/2024"], ["1/2/2024", "Total"]])(
    "is nothing beside “%s” of “%s”, which is written otherwise",
    (text, other) => {
      expect(DayTexts.of(text)!.read(other, 0, other.length)).toBeNaN();
    },
  );

  it.each<[readonly string[], "dmy" | "mdy" | null]>([
    [["13/1/2024", "1/12/2024"], "dmy"],
    [["12/1/2024", "1/13/2024"], "mdy"],
    [["12/1/2024", "1/12/2024"], null],
    [["13/1/2024", "1/13/2024"], null],
    [["31/1/2024", "31/2/2024"], null],
  ])("tells the order of %j: %s", (cells, order) => {
    const texts = DayTexts.of(cells[0]!)!;
    expect(texts.finish(Float64Array.of(...cells.map((cell) => texts.read(cell, 0, cell.length)), Number.NaN))?.form.order ?? null).toBe(order);
  });
});

describe("a column of such days", () => {
  const table = (order: "dmy" | "mdy", days: number) =>
    `time;x\n${Array.from({ length: days }, (_, i) => `${written(start + i * DAY, { order, mark: "/", clock: "minutes", padded: [true, true, true], bare: false })};${i}`).join("\n")}\n`;

  it.each(["dmy", "mdy"] as const)("says in which order it is (%s), and is read in no other way", async (order) => {
    const read = await reading(table(order, 40));
    expect(plain(read).at).toEqual(Array.from({ length: 40 }, (_, i) => start + i * DAY));
    expect([read.table.dateOrder, read.table.choices]).toEqual([order, []]);
    // The other order leaves most rows without a time, which is told.
    const other = order === "dmy" ? "mdy" : "dmy";
    await expect(reading(table(order, 40), { dateOrder: other })).rejects.toThrow("reading/bad-time");
  });

  it("is asked about where no day is past the twelfth", async () => {
    await expect(reading(table("dmy", 3))).rejects.toThrow("reading/ambiguous-date");
  });
});
