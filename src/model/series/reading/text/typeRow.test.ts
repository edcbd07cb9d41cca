import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";
import { isTypeRow } from "./typeRow";

const START = Date.UTC(2024, 2, 5);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const time = (i: number) => new Date(START + i * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
const timeType = fc.constantFrom("DateTime", "DateTime64(3, 'UTC')", "Date", "timestamp", "timestamp without time zone", "datetime64[ns]", "timestamptz");
const numberType = fc.constantFrom("Float64", "Nullable(Float32)", "UInt8", "double", "double precision", "int", "numeric(10,2)", "Decimal(18, 4)", "float64", "real");

describe("a row of types below the names", () => {
  it("names no column, is no unit and is told (ClickHouse, PostgreSQL, pandas)", async () => {
    await fc.assert(
      fc.asyncProperty(timeType, numberType.filter((type) => type !== "real"), numberType, fc.constantFrom("\t", ";"), fc.constantFrom("", '"'), async (first, second, third, mark, quote) => {
        const row = (cells: readonly (string | number)[]) => cells.map((cell) => `${quote}${cell}${quote}`).join(mark);
        const text = [["moment", "load", "n"], [first, second, third], ...count(30).map((i) => [time(i), i + 0.5, i % 4])].map(row).join("\n");
        const read = await reading(`${text}\n`);
        expect(plain(read)).toEqual({ at: count(30).map((i) => START + i * 3_600_000), columns: { load: count(30).map((i) => i + 0.5), n: count(30).map((i) => i % 4) } });
        expect([read.table.timeColumn, read.series.columns.map(({ unit }) => unit)]).toEqual(["moment", [undefined, undefined]]);
        expect(read.series.notices.map(textOf)).toContain(`The row below the names says what each column holds (“${first}”, “${second}”, “${third}”), and is none of the rows.`);
      }),
      { numRuns: 25 },
    );
  });

  it("is none where the words are names or units", async () => {
    expect([["date", "time", "text"], ["s", "m"], ["time", "number"], ["Float64"], ["time", "float glass"]].map(isTypeRow)).toEqual([false, false, false, false, false]);
    const read = await reading(`time,int,double\n${count(30).map((i) => `${time(i)},${i},${i * 2}`).join("\n")}\n`);
    expect([read.series.columns.map(({ name }) => name), read.series.notices]).toEqual([["int", "double"], []]);
  });
});
