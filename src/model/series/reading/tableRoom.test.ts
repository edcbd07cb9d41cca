import { describe, expect, it } from "vitest";
import { bytesIn } from "./bytes";
import { readTable } from "./readTable";
import { bytesOf } from "./table";

const ROWS = 5000;

/** Bytes for each row of a table that stays parsed. */
async function room(head: string, row: (i: number) => string): Promise<number> {
  const text = [head, ...Array.from({ length: ROWS }, (_, i) => row(i))].join("\n");
  const table = await readTable({ name: "given.csv", blob: bytesIn(new TextEncoder().encode(text).buffer) }, { delimiter: "auto", decimal: "auto", answers: {} }, {});
  if (!table.ok) throw new Error(table.error.kind);
  return bytesOf(table.value) / ROWS;
}

const iso = (i: number) => new Date(Date.UTC(2010, 0, 1) + i * 60_000).toISOString().slice(0, 19);
const value = (i: number) => (10 * Math.sin(i / 100)).toFixed(4);

describe("a table that stays parsed takes no more than", () => {
  it("a byte or two for each part of a time beside four for its value", async () => {
    const parts = (i: number) => iso(i).split(/[-T:]/).slice(0, 5).join(",");
    expect(await room("year,month,day,hour,minute,c0", (i) => `${parts(i)},${value(i)}`)).toBeLessThan(4 + 6);
  });

  it("a byte for the name of a series, next to nothing for its time, and four for a value of four decimals", async () => {
    expect(await room("time,id,c0", (i) => `${iso(Math.floor(i / 4))},station ${i % 4},${value(i)}`)).toBeLessThan(4 + 1.1);
  });
});
