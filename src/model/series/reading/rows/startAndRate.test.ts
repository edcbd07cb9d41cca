import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;

it.each([1, 3])("takes the time of %i columns from the start and the rate above them (Empatica)", async (columns) => {
  const all = (cell: string) => Array.from({ length: columns }, () => cell).join(", ");
  const read = await reading(`${all(`${start / 1000}.000000`)}\n${all("64.000000")}\n${rows(100, (i) => all(`${i}.5`))}`);
  expect(plain(read).at).toEqual(Array.from({ length: 100 }, (_, i) => start + i * 15.625));
  expect(plain(read).columns["column 1"]!.slice(0, 2)).toEqual([0.5, 1.5]);
  expect(read.series.notices).toContainEqual({ kind: "noticed/start-and-rate", params: { start: "2024-01-01", rate: 64 } });
});

it("leaves alone what only begins with large numbers", async () => {
  const counted = await reading(rows(50, (i) => `${start / 1000 + i * 60},${i}`));
  expect(plain(counted).at[1]).toBe(start + 60_000);
  const meters = await reading(rows(50, (i) => `${1_500_000_000 - 7 * i * i},${1_500_000_000 - 7 * i * i}`));
  expect(meters.series.axis.at.length).toBe(50);
});
