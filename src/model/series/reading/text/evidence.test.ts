import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const day = (i: number) => new Date(start + i * 24 * HOUR).toISOString().slice(0, 10);

it("takes the mark that cuts the names, too, where a decimal comma stands once in each row (Norges Bank)", async () => {
  const words = "B;Virkedag;USD;Amerikanske dollar;NOK;SP;4;false;0;C";
  const read = await reading(`FREQ;Frekvens;BASE_CUR;Basevaluta;QUOTE_CUR;TENOR;DECIMALS;CALCULATED;UNIT_MULT;COLLECTION;TIME_PERIOD;OBS_VALUE\n${rows(60, (i) => `${words};${day(i)};${10 + i},5000`)}`);
  expect(plain(read).at[0]).toBe(start);
  expect(plain(read).columns["OBS_VALUE"]!.slice(0, 2)).toEqual([10.5, 11.5]);
});

it.each([
  ["decimals elsewhere, where cells stand between commas", `day,price,load\n${rows(20, (i) => `${day(i)},${i}.25,"9,${800 + i}"`)}`],
  ["a currency before its amount", `day\tload\n${rows(20, (i) => `${day(i)}\t$9,${800 + i}`)}`],
])("a comma stands between thousands by %s", async (_, text) => {
  expect(plain(await reading(text)).columns["load"]!.slice(0, 2)).toEqual([9800, 9801]);
});

it("reads names in a comment above cells between blanks, whose own blanks are single (psrecord)", async () => {
  const read = await reading(`# Elapsed time   CPU (%)     Real (MB)\n${rows(20, (i) => `       ${(i / 10).toFixed(3)}       ${i}.500      ${100 + i}.000`)}`);
  expect(read.table.timeColumn).toBe("Elapsed time");
  expect(Object.keys(plain(read).columns)).toEqual(["CPU (%)", "Real (MB)"]);
});
