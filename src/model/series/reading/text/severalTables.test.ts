import { describe, expect, it } from "vitest";
import { choosing } from "../choice";
import { plain, reading } from "../given.testing";
import { DEFAULT_READING } from "../reading";
import { tablesInText } from "./severalTables";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const four = (i: number) => String(i).padStart(4, "0");
const rows = (n: number, of: (i: number) => string) => count(n).map((i) => `${of(i)}\n`).join("");
const START = Date.UTC(2024, 2, 5);
const day = (i: number) => new Date(START + i * 86_400_000).toISOString().slice(0, 10);
const REPORT = `# ----\n# Traffic\n# ----\nNth day,Active users\n${rows(60, (i) => `${four(i)},${100 + i}`)}\n# Start date: 20240305\nSession medium,Users\norganic,123\ndirect,456\n`;

describe("several tables below one another in a text", () => {
  it("are read one at a time: the largest, and the others by a click (Google Analytics)", async () => {
    const read = await reading(REPORT);
    expect(read.series.columns.find(({ name }) => name === "Active users")?.values.length).toBe(60);
    expect(read.series.columns.find(({ name }) => name === "Active users")?.stats).toMatchObject({ max: 159, missing: 0 });
    expect(read.table.choices[0]).toMatchObject({ kind: "part", open: false, taken: { means: { path: "Nth day, Active users", rows: 60 } }, others: [{ means: { path: "Session medium, Users", rows: 2 } }] });
    const other = await reading(REPORT, choosing(DEFAULT_READING, read.table.choices[0]!.others[0]!.set));
    expect(plain(other).columns).toEqual({ Users: [123, 456] });
  });

  it("keep the numbers of their rows, and their encoding is told", async () => {
    const text = `Stra\u00dfe,x\nA,1\nB,2\n\nday,Temp\u00e9rature\n${rows(30, (i) => `${i === 20 ? "?!" : day(i)},${i}`)}\nname,y\nC,5\n`;
    const read = await reading(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect([read.table.timeColumn, read.table.rows, read.table.columns[1]!.name]).toEqual(["day", 30, "Temp\u00e9rature"]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/encoding", params: { encoding: "windows-1252" } });
    expect(read.series.notices).toContainEqual({ kind: "noticed/unread-times", params: { rows: 1, row: 26, example: "?!" } });
  });

  it.each([
    ["of a single one", `a,b\n${rows(30, (i) => `${i},1`)}`],
    ["with blank lines between its rows", `a,b\n${rows(30, (i) => `${i},1\n`)}`],
    ["whose names come again, as a logger began anew", `day,b\n${rows(20, (i) => `${day(i)},1`)}\nday,b\n${rows(9, (i) => `${day(20 + i)},1`)}`],
    ["below a small one that says what it is", `place,height\nBremen,4\n\nday,b\n${rows(20, (i) => `${day(i)},1`)}`],
    ["above a line that sums it up", `day,b\n${rows(20, (i) => `${day(i)},1`)}\nTotal,20\n`],
  ])("are none in the text %s", (_, text) => {
    expect(tablesInText(text)).toBeNull();
  });
});
