import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 25);
const MINUTE = 60_000;
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const clock = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace("T", " ");

describe("rows in which nothing was measured", () => {
  it("are left out where a column that is blank elsewhere says what happened (HOBO), and it is told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: 60 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom(",", ";"), fc.boolean(), async (n, at, mark, numbered) => {
        const rows = count(n).map((i) => [clock(START + i * 10 * MINUTE), 20 + (i % 5), 50 + (i % 7), "", ""]);
        rows.splice(at + 1, 0, [clock(START + (at * 10 + 3) * MINUTE), "", "", "Logged", ""]);
        rows.push([clock(START + (n * 10 - 6) * MINUTE), "", "", "", "Logged"]);
        const head = ["Date Time", "Temp", "RH", "Host Connected", "End Of File"];
        const text = [[...(numbered ? ["#"] : []), ...head], ...rows.map((row, i) => [...(numbered ? [i + 1] : []), ...row])].map((row) => row.join(mark)).join("\n");
        const read = await reading(`${text}\n`);
        expect(plain(read)).toEqual({ at: count(n).map((i) => START + i * 10 * MINUTE), columns: { Temp: count(n).map((i) => 20 + (i % 5)), RH: count(n).map((i) => 50 + (i % 7)) } });
        expect(read.series.notices.map(textOf)).toContain("2 rows left out in which nothing was measured and “Host Connected”, “End Of File” only say what happened: “Logged”.");
      }),
      { numRuns: 20 },
    );
  });

  it("stay where no word says why or a flag says that a number is missing, where a row also holds a number, and where they are more than a tenth", async () => {
    const text = (cell: (i: number) => string, name = "event") => `time,x,${name}\n${count(40).map((i) => `${clock(START + i * MINUTE)},${cell(i)}`).join("\n")}\n`;
    const rowsOf = async (cell: (i: number) => string, name?: string) => (await reading(text(cell, name))).table.rows;
    expect(await rowsOf((i) => (i === 7 ? ",no value" : `${i},`), "x_FLAGS")).toBe(40);
    expect(await rowsOf((i) => (i === 7 ? "," : i === 9 ? "3,started" : `${i},`))).toBe(40);
    expect(await rowsOf((i) => (i % 5 === 3 ? ",off" : `${i},`))).toBe(40);
    expect(await rowsOf((i) => (i === 7 ? ",off" : `${i},`))).toBe(39);
  });
});
