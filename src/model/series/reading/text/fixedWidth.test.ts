import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const months = Array.from({ length: 36 }, (_, i) => i);
const line = (i: number, mark: string) =>
  `   ${2021 + Math.floor(i / 12)}  ${String((i % 12) + 1).padStart(2)}   ${(5 + (i % 20)).toFixed(1).padStart(4)}${mark.padEnd(1)}   ${(1 + (i % 9)).toFixed(1).padStart(4)}   ${(60 + i).toFixed(1).padStart(5)}${i > 32 ? "  Provisional" : ""}`;

it.each(["*", "#", "$"])("a row stays where a mark behind one of its numbers sticks out of the column (Met Office): %s", async (mark) => {
  const marked = [7];
  const text = `Oxford\nLocation: 450900E 207200N, 63 metres amsl\n   yyyy  mm   tmax    tmin     sun\n              degC    degC   hours\n${months.map((i) => line(i, marked.includes(i) ? mark : "")).join("\n")}\n`;
  const read = await reading(text, {}, "oxford.txt");
  expect(plain(read).at).toEqual(months.map((i) => Date.UTC(2021, i)));
  const { tmin, sun } = plain(read).columns;
  expect([tmin, sun]).toEqual([months.map((i) => 1 + (i % 9)), months.map((i) => 60 + i)]);
  expect(read.series.notices.map(({ kind }) => kind)).not.toContain("noticed/misfits");
});
