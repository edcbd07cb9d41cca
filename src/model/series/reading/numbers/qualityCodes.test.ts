import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const rows = (write: (i: number) => string) => Array.from({ length: 30 }, (_, i) => `${write(i)}\n`).join("");
const hour = (i: number) => `2020-01-${String(1 + Math.floor(i / 24)).padStart(2, "0")}T${String(i % 24).padStart(2, "0")}:00:00`;
const value = (i: number) => ((i * 37) % 300) - 120;
const signed = (number: number) => `${number < 0 ? "-" : "+"}${String(Math.abs(number)).padStart(4, "0")}`;

it("numbers with a code of quality behind a comma are whole, and the code is told, beside cells that are lists (NOAA, hourly)", async () => {
  const read = await reading(`"STATION","DATE","WND","TMP","SLP"\n${rows((i) => `"72505394728","${hour(i)}","310,5,N,0040,5","${signed(value(i))},5","${10132 + i},C"`)}`);
  expect(plain(read).columns).toMatchObject({ TMP: Array.from({ length: 30 }, (_, i) => value(i)), SLP: Array.from({ length: 30 }, (_, i) => 10_132 + i) });
  expect(read.series.notices).toContainEqual({ kind: "noticed/footnotes", params: { column: "TMP", cells: 30, example: `${signed(value(0))},5` } });
});

it("commas are decimal where no cell is a list", async () => {
  const read = await reading(`"DATE","TMP"\n${rows((i) => `"${hour(i)}","${signed(value(i))},5"`)}`);
  expect(plain(read).columns["TMP"]!.slice(0, 2)).toEqual([-120.5, -83.5]);
});
