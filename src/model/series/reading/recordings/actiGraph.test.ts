import fc from "fast-check";
import { expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 5, 12);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const two = (n: number) => String(n).padStart(2, "0");

/** A table of an ActiGraph with `rows` below ten lines. */
const table = (device: string, form: readonly [named: string, day: string], seconds: number, rows: string) =>
  `------------ Data Table File Created By ActiGraph ${device} date format ${form[0]} Filter Normal -----------\r\nSerial Number: MAT2D\r\nStart Time 12:00:00\r\nStart Date ${form[1]}\r\nEpoch Period (hh:mm:ss) 00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}\r\nDownload Time 11:20:00\r\nDownload Date ${form[1]}\r\nCurrent Memory Address: 0\r\nCurrent Battery Voltage: 3.93     Mode = 61\r\n--------------------------------------------------\r\n${rows}`;

const form = fc.constantFrom(["M/d/yyyy", "3/5/2024"] as const, ["dd.MM.yyyy", "05.03.2024"] as const, ["dd/MM/yyyy", "05/03/2024"] as const, ["yyyy-MM-dd", "2024-03-05"] as const);

it("counts of loggers that name no rate begin and follow as is said above them, whatever stands between cells (ActiGraph)", async () => {
  await fc.assert(
    fc.asyncProperty(form, fc.constantFrom(10, 15, 60, 600), fc.constantFrom(",", ";", "\t"), fc.constantFrom("GT1M ActiLife v4.2.0 Firmware v7.2.0", "GT3X ActiLife v5.10.0 Firmware v4.4.0"), fc.boolean(), async (day, seconds, mark, device, named) => {
      const rows = [...(named ? [["Date", " Time", "Axis1", "Steps"]] : []), ...count(30).map((i) => [...(named ? [day[1], "12:00:00"] : []), i * 7, i % 5])];
      const read = await reading(table(device, day, seconds, rows.map((row) => `${row.join(mark)}\r\n`).join("")));
      const names = named ? ["Axis1", "Steps"] : ["axis 1", "axis 2"];
      expect(plain(read)).toEqual({ at: count(30).map((i) => START + i * seconds * 1000), columns: { [names[0]!]: count(30).map((i) => i * 7), [names[1]!]: count(30).map((i) => i % 5) } });
      const each = { 10: "10 seconds", 15: "15 seconds", 60: "minute", 600: "10 minutes" }[seconds];
      expect(read.series.notices.map(textOf)).toEqual([`As is said above its numbers, this recording begins at 2024-03-05T12:00:00 and has a row each ${each}.`]);
    }),
    { numRuns: 25 },
  );
});

it("numbers with a decimal comma are read between semicolons, and rows of ten counts a line are a table like any other", async () => {
  const read = await reading(table("GT3X", ["dd.MM.yyyy", "05.03.2024"], 60, count(30).map((i) => `${i},5;1\r\n`).join("")));
  expect(plain(read).columns["axis 1"]).toEqual(count(30).map((i) => i + 0.5));
  const wrapped = await reading(table("GT1M", ["M/d/yyyy", "3/5/2024"], 60, count(12).map((i) => `${count(10).map((k) => `    ${(10 * i + k) % 77}`).join("")}\r\n`).join("")));
  expect([wrapped.series.columns.length, wrapped.series.notices.map(({ kind }) => kind)]).toEqual([10, ["noticed/above"]]);
});
