import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dressedNumber } from "./dressedNumber";
import { plain, reading, refusal } from "../given.testing";
import { commonUnit } from "./magnitudes";

const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const table = (cells: readonly string[]) => `date,x\n${cells.map((cell, i) => `${day(i)},"${cell}"`).join("\n")}\n`;

describe("numbers in several multiples of one unit", () => {
  const steps = [["W", 1], ["kW", 1e3], ["MW", 1e6]] as const;

  it("are read in that unit, as dashboards write each in the one that suits it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ value: fc.integer({ min: 1, max: 999 }), step: fc.constantFrom(...steps) }), { minLength: 12, maxLength: 40 }), fc.constantFrom("", " "), async (cells, gap) => {
        const { series } = await reading(table(cells.map(({ value, step: [unit] }) => `${value}.5${gap}${unit}`)));
        const units = new Set(cells.map(({ step: [unit] }) => unit));
        const one = units.size === 1 ? cells[0]!.step[1] : 1;
        expect([...series.columns[0]!.values]).toEqual(cells.map(({ value, step: [, factor] }) => ((value + 0.5) * factor) / one));
        expect(series.columns[0]!.unit).toBe(units.size === 1 ? cells[0]!.step[0] : "W");
        expect(series.notices.some(({ kind }) => kind === "noticed/units")).toBe(units.size > 1);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    [["", "K", "M", "B"], "", [1, 1e3, 1e6, 1e9]],
    [["B", "KB", "MiB"], "B", [1, 1e3, 2 ** 20]],
    [["ms", "s", "min"], "s", [1e-3, 1, 60]],
    [["m", "km", "mm"], "m", [1, 1e3, 1e-3]],
  ])("%j", (units, unit, factors) => {
    expect(commonUnit(new Set(units))).toEqual({ unit, factors: new Map(units.map((each, i) => [each, factors[i]])) });
  });

  it.each([[["W", "V"]], [["in", "min"]], [["°C", "°F"]], [["$", "€"]], [["kW", "kWh"]]])("are not seen in %j", (units) => {
    expect(commonUnit(new Set(units))).toBeNull();
  });

  it("are refused where they are of different things", async () => {
    expect((await refusal(table(Array.from({ length: 30 }, (_, i) => `${i} ${i % 2 === 0 ? "kW" : "kWh"}`)))).kind).toBe("reading/bad-cell");
  });
});

describe("cells", () => {
  it.each([
    ["١٢٫٥", 12.5],
    ["۱۲۳", 123],
    ["१२३", 123],
    ["２４", 24],
    ["(1200)", -1200],
  ])("%s is %d", (cell, value) => {
    expect(dressedNumber(cell, "plain")?.value).toBe(value);
  });

  it("with several digits behind letters are names and no numbers", async () => {
    expect(dressedNumber("2016A000011124", "plain")).toBeNull();
    const { series } = await reading(`date,DGUID,x\n${Array.from({ length: 30 }, (_, i) => `${day(i)},2016A000011124,${i}`).join("\n")}\n`);
    expect(series.columns.map(({ name }) => name)).toEqual(["x"]);
  });

  it("of one letter alone are a unit or a flag, and no yes: t for tonnes", async () => {
    const flags = async (flag: (i: number) => string) => (await reading(`date,x,flag\n${Array.from({ length: 30 }, (_, i) => `${day(i)},${i},${flag(i)}`).join("\n")}\n`)).series.columns.map(({ name }) => name);
    expect(await flags(() => "t")).toEqual(["x"]);
    expect(await flags((i) => (i % 9 === 0 ? "Y" : ""))).toEqual(["x"]);
    expect(await flags((i) => (i % 9 === 0 ? "t" : "f"))).toEqual(["x", "flag"]);
    expect(await flags(() => "true")).toEqual(["x", "flag"]);
  });

  it("that say MM for what a buoy did not measure are numbers, though they are few", async () => {
    const { series } = await reading(`date,gust\n${Array.from({ length: 30 }, (_, i) => `${day(i)},${i % 3 === 0 ? `${i}.5` : "MM"}`).join("\n")}\n`);
    expect(series.columns.map(({ name, stats }) => [name, stats.missing])).toEqual([["gust", 20]]);
  });

  it("in brackets are shown both ways where their comma is asked about", async () => {
    const error = await refusal(table(Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? `(1,${100 + i})` : `1,${100 + i}`))));
    expect(error).toMatchObject({ kind: "reading/ambiguous-decimal", params: { table: { choices: [{ others: [{ means: { value: -1.1 } }, { means: { value: -1100 } }] }] } } });
  });
});

it("reads hours that Davis' stations write with one letter", async () => {
  const clock = (i: number) => `${Math.floor(i / 4) % 12 || 12}:${String((i % 4) * 15).padStart(2, "0")}${i % 96 < 48 ? "a" : "p"}`;
  const read = await reading(`\t\tTemp\tHi\n Date\tTime\tOut\tTemp\n${Array.from({ length: 96 * 14 }, (_, i) => `1/${String(1 + Math.floor(i / 96)).padStart(2, "0")}/24\t${clock(i)}\t${i}\t${i}`).join("\n")}\n`, {}, "given.txt");
  expect(plain(read).at).toEqual(Array.from({ length: 96 * 14 }, (_, i) => Date.UTC(2024, 0, 1) + i * 900_000));
});

it("takes the exponent that Fortran writes in double precision for one, not for a unit of what stands before it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -9, max: 3 })).map(([digits, power]) => digits * 10 ** power), { minLength: 12, maxLength: 30 }), fc.constantFrom("D", "d"), async (values, letter) => {
      const rows = values.map((value, i) => `${i} ${value.toExponential(6).replace("e", letter)}`);
      const { series } = await reading(`n x\n${rows.join("\n")}\n`, {}, "given.txt");
      const x = series.columns.find(({ name }) => name === "x")!;
      expect([x.unit, ...x.values]).toEqual([undefined, ...values.map((value) => Number(value.toExponential(6)))]);
    }),
    { numRuns: 15 },
  );
});

it("blames the cell that is written otherwise than most, not the first that is not like it", async () => {
  const cells = Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? `${i}.5e` : `${i}.5`));
  expect(await refusal(table(cells))).toMatchObject({ kind: "reading/bad-cell", params: { row: 2, column: "x", example: "0.5e" } });
});

it("takes numbers to the base 16 for ids, not for noughts with a unit", async () => {
  expect([dressedNumber("0x1A", "plain"), dressedNumber("0xff", "plain")]).toEqual([null, null]);
  const { series } = await reading(`date,id,x\n${Array.from({ length: 30 }, (_, i) => `${day(i)},0x${i % 2 === 0 ? "1A" : "2B"},${i}`).join("\n")}\n`);
  expect(series.columns.map(({ name }) => name)).not.toContain("id");
});
