import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutFills } from "./fills";
import { plain, readContent, reading } from "../given.testing";
import type { Table } from "../table";
import { textOf } from "../../../../words/sentence.testing";

const table = (values: readonly number[]): Table => ({
  file: "given.csv", format: "delimited", columns: [{ name: "sst", kind: "number", values: Float64Array.from(values) }],
  rows: values.length, rowNumber: (row) => row + 1, delimiter: null, decimal: null, openMark: null, notices: [],
});

const fillIn = (values: readonly number[]) => {
  const [column] = withoutFills(table(values)).columns;
  return column?.kind === "number" ? column.fill : undefined;
};

describe("fill values", () => {
  it.each([
    ["9.96921e36", "NetCDF"],
    ["9.969209968386869e+36", "NetCDF"],
    ["9.96920997e36", "NetCDF"],
    ["9.97e36", "NetCDF"],
    ["-9.96921E+36", "NetCDF"],
    ["-3.4028e38", "GDAL"],
    ["-3.40282346638529E+38", "GDAL"],
    ["-3.4e38", "GDAL"],
    ["3.4028235e+38", "GDAL"],
    ["-1.79769e+308", "double-precision"],
    ["1.70141e+38", "Surfer"],
    ["1e20", "a usual mark"],
    ["1.00000002004088e+20", "a usual mark"],
    ["-1.0E31", "a usual mark"],
    ["-1e34", "a usual mark"],
    ["1e30", "a usual mark"],
    ["999999986991104", "a usual mark"],
  ])("%s among measured values is missing, counted and told", async (fill, from) => {
    const { series, table: described } = await reading(`time,sst,air\n0,${fill},1\n1,20,2\n2,${fill},3\n3,30,4\n4,${fill},5\n`);
    expect(plain({ series, table: described }).columns).toEqual({ sst: [20, 20, 25, 30, 30], air: [1, 2, 3, 4, 5] });
    expect(series.columns[0]?.stats).toMatchObject({ min: 20, max: 30, missing: 3 });
    expect(described.columns[1]).toMatchObject({ missing: 3, example: "20" });
    const said = series.notices.map(textOf).find((notice) => notice.includes("taken as missing"));
    expect(said).toMatch(new RegExp(`^3 values of ${Number(fill).toExponential().replaceAll("+", "\\+").replaceAll("-", "−")} in “sst” are taken as missing: this number marks what was not measured \\(.*${from}.*\\)\\.$`));
  });

  it.each([
    ["what is no fill value", [1, 2, 5e36]],
    ["one that others come near", [1e16, 2, 1e20]],
    ["several of different size", [1, 1e15, 1e20]],
    ["both signs of one", [1, 1e20, -1e20]],
    ["one beside infinity", [1, 1e20, Infinity]],
    ["usual numbers", [1, -9999, 0, NaN]],
  ])("leaves %s alone", (_, values) => {
    const given = table(values);
    expect(withoutFills(given)).toBe(given);
  });

  it("takes a column of nothing else as missing, and one of zeros besides", () => {
    expect(fillIn([1e20, 1e20])).toMatchObject({ value: 1e20, count: 2 });
    expect(fillIn([0, 1e20, 0])).toMatchObject({ value: 1e20, count: 1 });
  });

  it("knows them from arrays of either precision, at any rounding", () => {
    const known = [9.969209968386869e36, 3.4028234663852886e38, 1e20, 1e30, 1e31, 1e34, 1e35, 1e37];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 2, max: 17 }), fc.boolean(), fc.boolean(), fc.boolean(), (fill, digits, single, asSingle, negative) => {
        const rounded = Number((single ? Math.fround(fill) : fill).toPrecision(digits));
        const written = (asSingle ? Math.fround(rounded) : rounded) * (negative ? -1 : 1);
        fc.pre(Number.isFinite(written));
        expect(fillIn([12, written, -7])).toMatchObject({ value: written, count: 1 });
      }),
      { seed: 1 },
    );
  });

  it("never touches numbers of ordinary size", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e14, max: 1e14 })), (values) => {
        const given = table(values);
        return withoutFills(given) === given;
      }),
      { seed: 1 },
    );
  });

  it("names columns together, and says nothing of those that are not used", async () => {
    const text = "time,a,b,c\n0,1e20,1,1e20\n1,2,1e20,3\n2,3,4,5\n";
    const said = async (columns: string[] | null) => (await reading(text, { columns })).series.notices.map(textOf).filter((notice) => notice.includes("taken as missing"));
    expect(await said(null)).toEqual([expect.stringContaining("3 values of 1e+20 in “a”, “b”, “c” are")]);
    expect(await said(["b"])).toEqual([expect.stringContaining("1 value of 1e+20 in “b” is taken")]);
  });

  it("finds them in JSON too, and refuses a file that holds nothing else", async () => {
    const json = await reading(JSON.stringify([{ x: 1 }, { x: -3.4028234663852886e38 }, { x: 3 }]), {}, "given.json");
    expect(plain(json).columns).toEqual({ x: [1, 2, 3] });
    expect(await readContent("time,x\n0,1e20\n1,1e20\n")).toMatchObject({ ok: false, error: { kind: "reading/all-missing" } });
  });
});
