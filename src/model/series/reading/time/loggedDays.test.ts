import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const MINUTE = 60_000;
const HALVES = Array.from({ length: 120 }, (_, i) => i);
/** Rows every half hour from the second day of 2024 on; `at24`: midnight is the end of its day. */
const rows = (begin: string, at24: boolean) =>
  HALVES.map((i) => {
    const minutes = 1440 + (i + 1) * 30;
    const day = Math.floor((minutes - (at24 ? 1 : 0)) / 1440);
    const within = minutes - day * 1440;
    return `${begin}2024,${day + 1},${Math.floor(within / 60) * 100 + (within % 60)},${((i * 7) % 40) / 4},12.5\n`;
  }).join("");

describe("a year, a day of it, and hours and minutes in one number, without names (Campbell)", () => {
  it.each([
    ["behind the number of an array", "101,", false],
    ["in front", "", false],
    ["with midnight at the end of its day", "101,", true],
  ])("are the time: %s", async (_, begin, at24) => {
    const { at, columns } = plain(await reading(rows(begin, at24), {}, "logger.dat"));
    expect(at).toEqual(HALVES.map((i) => Date.UTC(2024, 0, 2) + (i + 1) * 30 * MINUTE));
    expect(columns[`column ${begin === "" ? 4 : 5}`]).toEqual(HALVES.map((i) => ((i * 7) % 40) / 4));
  });

  it("are none where they do not follow one another", async () => {
    const numbers = HALVES.map((i) => `2024,${(i * 5) % 300},${(i * 100) % 2300},${i / 4}\n`).join("");
    expect((await reading(numbers)).series.axis.kind).toBe("index");
  });
});

it("a number behind a day is no time of day where each day has one", async () => {
  const read = await reading(HALVES.map((i) => `${new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)},${100 + (i % 10)}\n`).join(""));
  expect(Object.keys(plain(read).columns)).toEqual(["column 2"]);
});

it("days without a name, spelled in one number, place the rows of each of several series (GHCN)", async () => {
  const days = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)));
  const text = days.map((day, i) => ["TMAX", "TMIN"].map((what, k) => `USW00094728,${day.toISOString().slice(0, 10).replaceAll("-", "")},${what},${10 * i + k},,,N,\n`).join("")).join("");
  const { at, columns } = plain(await reading(text));
  expect(at).toEqual(days.map(Number));
  expect(columns).toEqual({ TMAX: days.map((_, i) => 10 * i), TMIN: days.map((_, i) => 10 * i + 1) });
});
