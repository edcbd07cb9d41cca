import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { marksInCompany } from "./markCompany";

const months = (row: (i: number) => readonly unknown[], n = 60) => Array.from({ length: n }, (_, i) => [`${1958 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, ...row(i)].join(",")).join("\n");
const asked = ({ table }: Awaited<ReturnType<typeof reading>>) => table.choices.flatMap((each) => (each.kind === "missing" && each.open ? [each.taken!.means] : []));

describe("small numbers that say that nothing was counted", () => {
  it("are missing, and asked about, where the columns beside them have none in the same rows (CO₂ of Mauna Loa)", async () => {
    const read = await reading(`time,average,ndays,sdev,unc\n${months((i) => [315 + i / 10, ...(i < 20 ? [-1, -9.99, -0.99] : [25 + (i % 5), 0.3 + (i % 4) / 10, 0.1 + (i % 3) / 100])])}`);
    expect(asked(read)).toMatchObject([{ value: -1, names: ["ndays"], gone: true }, { value: -0.99, names: ["unc"], gone: true }]);
    expect(Object.values(plain(read).columns).flat().every((value) => value >= 0)).toBe(true);
    expect(plain(await reading(`time,n,sd\n${months((i) => (i === 7 ? [-1, -1] : [80 + (i % 9), 5.1]))}`)).columns["n"]![7]).toBeCloseTo(87, 1);
  });

  it("stay numbers where they are plain: in steps, in both directions, or where no other column has any in these rows", async () => {
    const columns: Record<string, (i: number) => number> = {
      sign: (i) => [-1, 0, 1][i % 3]!,
      signToo: (i) => [-1, 0, 1][i % 3]!,
      walk: (i) => 3 * Math.round(5 * Math.sin(i / 4)) - 1,
      temperature: (i) => (i % 7 === 0 ? -1 : i / 10),
    };
    const read = await reading(`time,${Object.keys(columns).join(",")}\n${months((i) => Object.values(columns).map((value) => value(i)))}`);
    expect(asked(read)).toEqual([]);
    for (const [name, value] of Object.entries(columns)) expect(plain(read).columns[name]).toEqual(Array.from({ length: 60 }, (_, i) => value(i)));
  });

  it("stay numbers, and are asked about, where all else is far more and nothing else tells", async () => {
    const text = `time,spots\n${months((i) => [i % 6 === 0 ? -1 : (i * 7) % 90])}`;
    const read = await reading(text);
    expect(asked(read)).toMatchObject([{ value: -1, values: 10, gone: false }]);
    expect(plain(read).columns["spots"]![0]).toBe(-1);
    const [choice] = read.table.choices;
    expect(plain(await reading(text, { answers: choice!.others[0]!.set.answers! })).columns["spots"]!.every((value) => value >= 0)).toBe(true);
  });
});

it("nines are missing, however few, where another column lacks the same rows, and where a column holds nothing else (buoys of NOAA)", async () => {
  const read = await reading(`time,WDIR,WSPD,WVHT,DPD\n${months((i) => [i === 3 ? 999 : 180 + (i % 20), i === 3 ? "99.0" : 5 + (i % 4), i % 2 ? "99.00" : 1.2, "99.00"])}`);
  expect(Object.keys(plain(read).columns)).toEqual(["WDIR", "WSPD", "WVHT"]);
  expect(Object.values(plain(read).columns).flat().every((value) => value < 250)).toBe(true);
  // One peak alone is a value.
  expect(plain(await reading(`time,WDIR\n${months((i) => [i === 3 ? 999 : 180 + (i % 20)])}`)).columns["WDIR"]![3]).toBe(999);
});

it("a mark is found wherever its rows lie, and never where the rows of two columns differ", () => {
  const rows = fc.uniqueArray(fc.nat(49), { minLength: 1, maxLength: 20 });
  const column = (marked: readonly number[], mark: number) => Float64Array.from({ length: 50 }, (_, row) => (marked.includes(row) ? mark : 3 + (row % 4)));
  fc.assert(
    fc.property(rows, rows, fc.constantFrom(-1, -9), fc.constantFrom(-1, Number.NaN), (ours, theirs, mark, other) => {
      const same = marksInCompany([column(ours, mark), column(ours, other)], [[], []]);
      expect(same[0]).toEqual(ours.length >= 3 || !Number.isNaN(other) ? { value: mark, count: ours.length, told: true } : null);
      const isPart = ours.every((row) => theirs.includes(row)) && theirs.length <= 2 * ours.length && (ours.length >= 3 || !Number.isNaN(other));
      expect(marksInCompany([column(ours, mark), column(theirs, other)], [[], []])[0] !== null).toBe(isPart);
    }),
  );
});
