import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const days = count(40).map((i) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10));
const value = (i: number) => 10 + ((i * 7) % 13) + 0.5;

describe("rows that are one cell each, as a spreadsheet saves what it did not take apart", () => {
  it.each([
    ["commas", ",", (text: string) => text],
    ["semicolons and decimal commas", ";", (text: string) => text.replace(".", ",")],
  ])("are read by their own marks: %s", async (_, mark, decimal) => {
    const rows = [["day", "load", "temp"], ...days.map((day, i) => [day, decimal(`${value(i)}`), decimal(`${i}.25`)])];
    const read = await reading(rows.map((row) => `"${row.join(mark)}"\r\n`).join(""));
    expect(plain(read)).toEqual({ at: days.map((day) => Date.parse(day)), columns: { load: count(40).map(value), temp: count(40).map((i) => i + 0.25) } });
  });

  it("may have cells that are quoted within", async () => {
    const read = await reading(`"day,load,note"\n${days.map((day, i) => `"${day},${value(i)},""a, b"""\n`).join("")}`);
    expect(plain(read).columns).toEqual({ load: count(40).map(value) });
  });
});

it("a column of quoted numbers with decimal commas is one column", async () => {
  expect(plain(await reading(count(40).map((i) => `"0,${100 + i}"\n`).join(""))).columns).toEqual({ "column 1": count(40).map((i) => (100 + i) / 1000) });
});
