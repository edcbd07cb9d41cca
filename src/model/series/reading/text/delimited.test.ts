import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesIn } from "../bytes";
import { plain, reading, refusal } from "../given.testing";
import { textOf } from "../../../../words/sentence.testing";
import { readDelimited } from "./delimited";

const numbers = (...rows: number[]) => rows;

describe("marks between cells and decimals", () => {
  test.each([
    [",", "a,b\n1,2.5\n3,4\n"],
    [";", "a;b\n1;2,5\n3;4\n"],
    ["\t", "a\tb\n1\t2.5\n3\t4"],
    ["|", "a|b\r\n1|2.5\r\n3|4\r\n"],
    [" ", "a b\r1 2.5\r3 4\r"],
  ])("finds %j", async (delimiter, text) => {
    const { table, series } = await reading(text);
    expect(table.delimiter).toBe(delimiter);
    expect(series.columns.map(({ values }) => [...values])).toEqual([numbers(1, 3), numbers(2.5, 4)]);
  });

  test("takes a decimal comma that shows only far down the file", async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i};${i === 199_999 ? "7,25" : "1.000"}`);
    const { table, series } = await reading(`t;x\n${rows.join("\n")}`, { timeColumn: "none" });
    expect(table.decimal).toBe(",");
    expect([series.columns[1]!.values[0], series.columns[1]!.values[199_999]]).toEqual([1000, 7.25]);
  });

  test("asks what a comma before three digits means, and takes the answer", async () => {
    const text = 'a;b\n"1,234";5\n"2,345";6\n';
    const error = await refusal(text);
    expect(error).toMatchObject({ kind: "reading/ambiguous-decimal", params: { row: 2, column: "a", example: "1,234" } });
    expect(plain(await reading(text, { decimal: "," })).columns["a"]).toEqual([1.234, 2.345]);
    expect(plain(await reading(text, { decimal: "." })).columns["a"]).toEqual([1234, 2345]);
  });

  test("reads thousands where the file itself settles what they are", async () => {
    expect(plain(await reading('a;b\n"1,234.5";1\n"1,000";2\n')).columns["a"]).toEqual([1234.5, 1000]);
    expect(plain(await reading("a;b\n1.234,5;1\n1.000;2\n")).columns["a"]).toEqual([1234.5, 1000]);
  });
});

describe("text", () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !big);
    for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), !big);
    return bytes;
  };

  test("leaves out byte order marks, and reads UTF-16 and Windows-1252", async () => {
    expect((await reading("\ufeffgrün,b\n1,2\n")).table.columns[0]!.name).toBe("grün");
    for (const big of [false, true]) {
      expect((await reading(utf16("grün,b\n1,2\n", big))).table.columns[0]!.name).toBe("grün");
    }
    const latin = await reading([..."gr\xfcn,b\n1,2\n"].map((letter) => letter.charCodeAt(0)));
    expect(latin.table.columns[0]!.name).toBe("grün");
    expect(latin.series.notices.map(textOf)).toEqual([expect.stringContaining("Windows-1252")]);
  });

  test("keeps marks, quotes and line ends inside quoted cells", async () => {
    const { table, series } = await reading('"a, ""b""\nc",x\n"1",2\n"3","4"\n');
    expect(table.columns[0]!.name).toBe('a, "b"\nc');
    expect([...series.columns[0]!.values]).toEqual([1, 3]);
  });

  test("does without a header, and gives the columns names", async () => {
    expect(plain(await reading("1,2\n3,4\n")).columns).toEqual({ "column 1": [1, 3], "column 2": [2, 4] });
  });

  test("takes any name as text", async () => {
    const names = ["__proto__", "constructor", "<img onerror=alert(1)>", "x", "x"];
    const { table, series } = await reading(`${names.join(",")}\n1,2,3,4,5\n6,7,8,9,10\n`);
    expect(table.columns.map(({ name }) => name)).toEqual([...names.slice(0, 4), "x (2)"]);
    expect([...series.columns[0]!.values]).toEqual([1, 6]);
    expect([...(await reading("__proto__,b\n1,2\n", { columns: ["__proto__"] })).series.columns[0]!.values]).toEqual([1]);
  });

  test("counts rows as an editor of tables does, past blank ones", async () => {
    const error = await refusal("a,b\n1,2\n\n\n3,x\n4,5\n");
    expect(error).toMatchObject({ kind: "reading/bad-cell", params: { row: 5, column: "b", example: "x" } });
    expect(textOf(error)).toBe(
      "given.csv, row 5, column “b”: “x” is not a number; mend the cell or leave it empty, or choose other columns.",
    );
  });
});

describe("what cannot be read", () => {
  test.each([
    ["empty", ""],
    ["empty", "\n\n\n"],
    ["no-rows-below-header", "a,b\n"],
    ["no-numbers", "name\nAda\nGrace\n"],
    ["no-rows-below-header", "Ada"],
    ["row-width", "a,b\n1,2\n3\n"],
    ["open-quote", 'a,b\n1,2\n3,"4'],
    ["no-text", "a,b\n1,\u00002\n"],
    ["infinite", "a,b\n1,2\n3,Infinity\n"],
    ["large-number", "a,b\n1,2\n3,1e300\n"],
    ["all-missing", "a\nNA\nNaN\n"],
    ["many-columns", `${"a,".repeat(150_000)}a\n1\n`],
  ])("%s (%#)", async (kind, text) => {
    const error = await refusal(text);
    expect(error.kind).toBe(`reading/${kind}`);
    expect(textOf(error)).toMatch(/^given\.csv.*: .+;.+\.$/);
  });

  test("a spreadsheet or a picture under the name of a table", async () => {
    expect(textOf(await refusal([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toContain("a picture");
    expect((await refusal([0x1f, 0x8b, 8, 0])).kind).toBe("reading/damaged-archive");
  });

  test("a row without an end, soon and by its number", async () => {
    const error = await refusal(`a,b\n1,2\n${"7".repeat(20_000_000)}`);
    expect(error).toMatchObject({ kind: "reading/long-row", params: { row: 3 } });
    expect((await refusal(`a,b\n1,2\n"${"7\n".repeat(10_000_000)}`)).kind).toBe("reading/long-row");
  });

  test("columns that are not there or hold no numbers, with what the file does hold", async () => {
    const text = "a,b\n1,x\n2,y\n";
    expect(await refusal(text, { columns: ["c"] })).toMatchObject({ kind: "reading/missing-column", params: { column: "c" } });
    const error = await refusal(text, { columns: ["b"] });
    expect(error).toMatchObject({ kind: "reading/bad-cell", params: { row: 2, column: "b" } });
    expect(error.params.table?.columns.map(({ kind }) => kind)).toEqual(["number", "text"]);
  });
});

const cell = fc.oneof(fc.integer({ min: -98, max: 98 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(null));
const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 30 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    decimal: fc.constantFrom("." as const, "," as const),
    quoted: fc.boolean(),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  }),
);

test("what is written as delimited text is read back to the same numbers", async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ rows, delimiter, decimal, quoted, lineEnd }) => {
      const quote = quoted || delimiter === decimal ? '"' : "";
      const write = (value: number | null) => (value === null ? "" : String(value === 0 ? 0 : value).replace(".", decimal));
      const lines = rows.map((row) => row.map((value) => `${quote}${write(value)}${quote}`).join(delimiter));
      const header = rows[0]!.map((_, i) => `c${i}`).join(delimiter);
      // A line without any mark is a blank one when its only cell is missing, and so are lines of marks alone at the end.
      const inside = rows.slice(0, rows.findLastIndex((row) => row.some((value) => value !== null)) + 1);
      const given = inside.filter((row) => row.length > 1 || row[0] !== null);
      fc.pre(rows[0]!.every((_, i) => given.some((row) => row[i] !== null)));
      const read = await reading([header, ...lines].join(lineEnd), { timeColumn: "none", decimal, delimiter, missing: "carry" });
      for (const [i, column] of read.series.columns.entries()) {
        const values = given.map((row) => row[i]!);
        const first = values.find((value) => value !== null)!;
        let last = first;
        const carried = values.map((value) => (last = value ?? last));
        expect([...column.values]).toEqual(carried.map((value) => (value === 0 ? 0 : value)));
        expect(column.stats.missing).toBe(values.filter((value) => value === null).length);
      }
    }),
    { numRuns: 300 },
  );
});

test("what shows how a text begins is given back before its rows are read", async () => {
  const whole = bytesIn(new TextEncoder().encode(`time,x\n${Array.from({ length: 60_000 }, (_, i) => `${new Date(i * 60_000).toISOString()},${i}\n`).join("")}`).buffer);
  const held: number[] = [];
  const given: ArrayBuffer[] = [];
  const watched = { ...whole, slice: (from: number, to: number) => ({ ...whole.slice(from, to), arrayBuffer: async () => {
    held.push(given.reduce((sum, { byteLength }) => sum + byteLength, 0));
    given.push(await whole.slice(from, to).arrayBuffer());
    return given.at(-1)!;
  } }) };
  const read = await readDelimited({ name: "a.csv", blob: watched }, { delimiter: "auto", decimal: "auto", answers: {} }, {});
  expect(read.ok && read.value.rows).toBe(60_000);
  expect(held).toEqual([0, 0, 0]);
});
