import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const two = (n: number) => String(n).padStart(2, "0");
const iso = (at: number) => new Date(at).toISOString();

describe("a time whose parts stand in columns of their own", () => {
  it.each(["week", "Week_Number", "KW"])("may be a year and a %s of it, which are no series", async (name) => {
    const read = await reading(`Year,${name},Cases\n${rows(104, (i) => `${2021 + Math.floor(i / 52)},${(i % 52) + 1},${100 + i}`)}`);
    expect(plain(read)).toEqual({ at: Array.from({ length: 104 }, (_, i) => Date.UTC(2021, 0, 4) + i * 7 * DAY), columns: { Cases: Array.from({ length: 104 }, (_, i) => 100 + i) } });
  });

  it.each(["Q#", "T#", "#", "Quarter #", "#Q"])("may be a year and a quarter, written as %s", async (form) => {
    const read = await reading(`year,quarter,gdp\n${rows(40, (i) => `${2000 + Math.floor(i / 4)},${form.replace("#", String((i % 4) + 1))},${100 + i}`)}`);
    expect(plain(read)).toEqual({ at: Array.from({ length: 40 }, (_, i) => Date.UTC(2000, i * 3)), columns: { gdp: Array.from({ length: 40 }, (_, i) => 100 + i) } });
  });

  it("may be years, days of the year and hours without any names (OMNI)", async () => {
    const read = await reading(rows(120, (i) => `2024 ${String(1 + Math.floor(i / 24)).padStart(3)} ${String(i % 24).padStart(2)} ${5 + i}.5 ${400 + i}`));
    expect(plain(read).at).toEqual(Array.from({ length: 120 }, (_, i) => start + i * HOUR));
    expect(Object.keys(plain(read).columns)).toEqual(["column 4", "column 5"]);
  });

  it("may be 366 days of every year, of which most years have one that is no day", async () => {
    const read = await reading(`year,doy,rain\n${rows(732, (i) => `${2022 + Math.floor(i / 366)},${1 + (i % 366)},${i % 366 === 365 ? "" : i}`)}`);
    expect(plain(read).at).toEqual(Array.from({ length: 730 }, (_, i) => Date.UTC(2022, 0, 1 + i)));
  });
});

it("takes days from where intervals begin, although they end on one day more", async () => {
  const read = await reading(`Datum von;Zeit von;Datum bis;Zeit bis;kWh\n${rows(192, (i) => [i, i + 1].map((each) => iso(start + (each * HOUR) / 4)).flatMap((at) => [`${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)}`, at.slice(11, 16)]).join(";") + `;${i},5`)}`);
  expect(plain(read).at).toEqual(Array.from({ length: 192 }, (_, i) => start + (i * HOUR) / 4));
});

it("finds instants in plain seconds that fall, as exchanges give their candles", async () => {
  const candles = Array.from({ length: 72 }, (_, i) => [start / 1000 + 3600 * (71 - i), 10 + i, 12.5]);
  const read = await reading(JSON.stringify(candles), {}, "candles.json");
  expect(plain(read).at).toEqual(Array.from({ length: 72 }, (_, i) => start + i * HOUR));
  expect(plain(read).columns["column 2"]![0]).toBe(81);
});

it("keeps the even steps of nanoseconds since 1970 that no float64 holds (ROS)", async () => {
  const read = await reading(`%time,field.x\n${rows(300, (i) => `${BigInt(start) * 1_000_000n + BigInt(i * 10_000_000)},${i}`)}`);
  expect(plain(read).at).toEqual(Array.from({ length: 300 }, (_, i) => start + i * 10));
});

it.each([
  ["2024-01-31_14:00:05", Date.UTC(2024, 0, 31, 14, 0, 5)],
  ["31:01:2024", Date.UTC(2024, 0, 31)],
  ["Wed Jan 31 14:00:05 GMT+01:00 2024", Date.UTC(2024, 0, 31, 13, 0, 5)],
])("reads a time written as %s", async (text, at) => {
  expect(plain(await reading(`time;x\n${rows(12, (i) => `${text.replace("31", two(31 - i))};${i}`)}`)).at.at(-1)).toBe(at);
});

it("years beside names of months, both without a name, are the time (Destatis)", async () => {
  const months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
  const read = await reading(`;;Preisindex;Veränderung\n${Array.from({ length: 36 }, (_, i) => `${2021 + Math.floor(i / 12)};${months[i % 12]};${100 + i},5;+${i % 5},1`).join("\n")}\n`);
  expect(plain(read).at).toEqual(Array.from({ length: 36 }, (_, i) => Date.UTC(2021, i)));
  expect(Object.keys(plain(read).columns)).toEqual(["Preisindex", "Veränderung"]);
});

it("the first of columns without names is where rows lie, if it goes on by even steps with decimals, and can be a quantity", async () => {
  const rows = (step: (i: number) => number) => Array.from({ length: 30 }, (_, i) => `${step(i)}\t${i % 7}`).join("\n");
  const read = await reading(rows((i) => Number((i * 0.00667).toFixed(5))));
  expect([plain(read).at.slice(0, 2), Object.keys(plain(read).columns), read.table.choices[0]!.kind]).toEqual([[0, 0.00667], ["column 2"], "time-column"]);
  expect(Object.keys(plain(await reading(rows((i) => i * 0.5), { timeColumn: "none" })).columns)).toEqual(["column 1", "column 2"]);
  for (const other of [(i: number) => i * 2, (i: number) => Math.sqrt(i + 0.5)]) expect(Object.keys(plain(await reading(rows(other))).columns)).toEqual(["column 1", "column 2"]);
});
