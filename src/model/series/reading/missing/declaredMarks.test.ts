import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { declaredMarks } from "./declaredMarks";

const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("\n");

describe("marks that a head says to stand where nothing was measured", () => {
  it.each<[string, readonly number[]]>([
    ["# bad_flag = -9.990e-29", [-9.99e-29]],
    ["# Missing value: -999.9", [-999.9]],
    ["Missing data are coded as 9999.", [9999]],
    ["missing values is marked by 99.99; no data: -1", [99.99, -1]],
    ["_FillValue = -32768", [-32768]],
    ["Missing values: 120", []],
    ["no data since 1999", []],
    ["Fill level: 9", []],
    ["", []],
  ])("%j", (above, marks) => {
    expect(declaredMarks(above)).toEqual(marks);
  });

  it("are missing wherever they stand, also amid the values and once, and the person can keep them", async () => {
    const text = `# Station 7\n# missing value: -1\ntime,x\n${rows(40, (i) => `${new Date(Date.UTC(2024, 0, 1, i)).toISOString()},${i === 7 ? -1 : (i % 9) - 4.5}`)}\n`;
    const read = await reading(text);
    expect(read.series.columns[0]!.stats.missing).toBe(1);
    expect(read.series.notices).toContainEqual({ kind: "noticed/fill-value", params: { value: -1, values: 1, names: ["x"], gone: true, from: "file" } });
    const kept = read.table.choices.find(({ kind }) => kind === "missing")!.others[0]!.set;
    expect((await reading(text, kept)).series.columns[0]!.stats.missing).toBe(0);
  });

  it("IAGA-2002: 99999 is missing, 88888 not recorded, also once, and where a component has nothing else", async () => {
    const head = " Format                 IAGA-2002                                    |\n IAGA CODE              BOU                                          |\nDATE       TIME         DOY     BOUH      BOUD      BOUZ      BOUF   |\n";
    const text = head + rows(60, (i) => `2024-01-01 00:${String(i).padStart(2, "0")}:00.000 001     ${i === 9 ? "99999.00" : `2080${i % 9}.10`}      5.${i % 9}0  ${i > 50 ? "88888.00" : `4750${i % 7}.00`}  88888.00`);
    const read = await reading(`${text}\n`, {}, "bou.min");
    expect(read.series.columns.map(({ name, stats }) => [name, stats.missing])).toEqual([["DOY", 0], ["BOUH", 1], ["BOUD", 0], ["BOUZ", 9]]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/empty-columns", params: { names: ["BOUF"] } });
    expect(plain(read).columns["BOUH"]!.every((value) => value < 20_810)).toBe(true);
  });
});
