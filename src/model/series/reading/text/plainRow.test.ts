import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRows } from "./layout";
import { PlainRow } from "./plainRow";
import { PlainText } from "./plainText";
import { RowSink } from "./rowSink";
import type { RowRange } from "../rows/rows";
import type { TextLayout } from "./tableLayout";

const COMMON = { cuts: null, keyed: null, stamped: null, again: null, joint: null, apostrophes: false, wrapped: false, comment: "#", skip: 0, known: null, before: null, marks: [], zone: null, above: "", units: null, types: null, choices: [] };
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(4)) },
  { weight: 2, arbitrary: fc.integer().map(String) },
  fc.bigInt({ min: 10n ** 14n, max: 10n ** 20n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("", "", " ", "-", "+", ".", "-0", "-0.0", "+5", "007", "1.", ".5", "-.5", "1.2.3", "1e5", "0x1f", " 1", "1 ", "NA", "inf", "word", "1.234", "2020-01-01", "13.02.2020", "02.12.2020", "1'000", "٣"),
);
const styles = fc.constantFrom("plain", "dot", "comma" as const);

/** A sink's table, with everything about it that can be compared. */
function tableOf(sink: RowSink) {
  const result = sink.finish("utf-8", null);
  if (!result.ok) return result;
  const { rowNumber, ...rest } = result.value;
  const columns = rest.columns.map((column) => (column.kind === "instant" ? { ...column, form: Array.from(column.values, column.form!.write) } : column));
  return { ...rest, columns, numbers: Array.from({ length: rest.rows }, (_, row) => rowNumber(row)) };
}

describe("rows of plain text", () => {
  it("are to the bit what papaparse and Number make of them, in whatever order numbers, words and gaps come", () => {
    const drawn = fc.record({
      rows: fc.array(fc.oneof({ weight: 9, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) }, fc.array(cell, { maxLength: 5 })), { minLength: 1, maxLength: 30 }),
      columns: fc.tuple(styles, styles, styles),
      header: fc.nat(2),
      range: fc.constantFrom<RowRange>({ from: 0, to: null, every: 1 }, { from: 2, to: 9, every: 2 }),
    });
    fc.assert(
      fc.property(drawn, ({ rows, columns, header, range }) => {
        const layout: TextLayout = { ...COMMON, delimiter: ";", header, names: null, width: 3, least: 3, styles: columns };
        const written = rows.map((row) => row.map((each, i) => (columns[i] === "comma" ? each.replace(".", ",") : each)).join(";"));
        const text = `${written.join("\n")}\n`;
        const [plain, parsed] = [new RowSink("a", layout, range), new RowSink("a", layout, range)];
        expect(plain.takePlain(PlainText.of(text)).ok).toBe(true);
        expect(parsed.takeAll(parseRows(text, ";", false).data).ok).toBe(true);
        expect(tableOf(plain)).toEqual(tableOf(parsed));
      }),
      { numRuns: 2000 },
    );
  });

  it("skip lines of blanks where there is one column, as lines that are read otherwise do", () => {
    const text = "1\n  \n2\n\n\t\nx\n";
    const layout: TextLayout = { ...COMMON, delimiter: ";", header: 0, names: null, width: 1, least: 1, styles: ["plain"] };
    const [plain, parsed] = [new RowSink("a", layout), new RowSink("a", layout)];
    plain.takePlain(PlainText.of(text));
    parsed.takeAll(parseRows(text, ";", false).data);
    expect(tableOf(plain)).toEqual(tableOf(parsed));
    expect(tableOf(plain)).toMatchObject({ rows: 3, numbers: [1, 3, 6] });
  });

  it("read every decimal number as the standard does", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.nat(24), fc.boolean(), (digits, places, negative) => {
        const padded = String(digits).padStart(places + 1, "0");
        const text = `${negative ? "-" : ""}${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}`;
        const row = new PlainRow(44, [false]);
        expect(row.read(PlainText.of(`${text}\n`), 0)).toBe(text.length + 1);
        if (row.isNumber[0] === 1) expect(row.values[0]).toBe(Number(text));
        else expect(digits >= 10n ** 15n || places > 22).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
