import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";
import { Reader } from "../reader";
import { type Bytes, DEFAULT_READING } from "../reading";
import { rowsAnswer } from "./rows";

const text = (rows: number) => `x,y\n${Array.from({ length: rows }, (_, i) => `${i},${i / 2}`).join("\n")}\n`;

describe("rows of a text", () => {
  it("are those that were asked for, whatever blank rows and comments stand between them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.option(fc.integer({ min: 21, max: 60 })), fc.integer({ min: 1, max: 9 }), fc.array(fc.constantFrom("", "# said", ","), { minLength: 50, maxLength: 50 }), async (from, to, every, between) => {
        const lines = between.flatMap((blank, i) => (blank === "," ? [`${i},${i}`] : [blank, `${i},${i}`]));
        const { columns } = plain(await reading(`x,y\n${lines.join("\n")}\n`, { answers: { rows: rowsAnswer({ from, to, every }) }, timeColumn: "none" }));
        const asked = Array.from({ length: 50 }, (_, i) => i).filter((i) => i >= from && (to === null || i < to) && (i - from) % every === 0);
        expect(columns["y"]).toEqual(asked);
      }),
    );
  });

  it("are told, with the way back to all of them, and blamed by their place in the file", async () => {
    const { table } = await reading(text(50), { answers: { rows: "10-40/3" } });
    expect(table).toMatchObject({ rows: 10, choices: [{ kind: "rows", taken: { means: { from: 10, to: 40, every: 3 } }, others: [{ set: { answers: { rows: "0-/1" } } }], open: false }] });
    const problem = await refusal(text(50).replace("25,12.5", "25,Infinity"), { answers: { rows: "10-40/3" } });
    expect(problem).toMatchObject({ kind: "reading/infinite", params: { row: 27 } });
    expect(await refusal(text(50), { answers: { rows: "90-/1" } })).toMatchObject({ kind: "reading/no-rows-asked", params: { rows: 50 } });
  });
});

/** A file of one row again and again, made where it is read. */
function endless(row: string, size: number): Bytes {
  const stretch = new TextEncoder().encode(row.repeat(1 << 16));
  const part = (from: number, to: number): Bytes => ({
    size: to - from,
    slice: (start, end) => part(from + start, Math.min(to, from + end)),
    async arrayBuffer() {
      const bytes = new Uint8Array(to - from);
      for (let at = 0; at < bytes.length; ) {
        const begin = (from + at) % stretch.length;
        const piece = stretch.subarray(begin, begin + bytes.length - at);
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes.buffer;
    },
  });
  return part(0, size);
}

describe("a text of too many rows", () => {
  const file = { name: "long.csv", blob: endless("1,2,3,4\n", 128e6) };

  it("is refused before it is read, with the rows that fit", async () => {
    let read = 0;
    const result = await new Reader().read(1, file, DEFAULT_READING, { onProgress: (fraction) => (read = fraction) });
    if (result.ok) throw new Error("It was read.");
    expect(result.error).toMatchObject({ kind: "reading/many-numbers", params: { rows: 16e6, width: 4 } });
    expect(result.error.params.table!.choices[0]).toMatchObject({ kind: "rows", taken: null, open: true, others: [{ means: { every: 2 } }, { means: { from: 0, to: 15e6 } }, { means: { from: 1e6 } }] });
    expect(read).toBe(0);
  });

  it("is read as far as the rows that were asked for go", async () => {
    const hooks: number[] = [];
    const result = await new Reader().read(1, file, { ...DEFAULT_READING, answers: { rows: "100-600/5" } }, { onProgress: (fraction) => hooks.push(fraction) });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.table).toMatchObject({ rows: 100 });
    expect(Math.max(0, ...hooks)).toBeLessThan(0.05);
  });
});
