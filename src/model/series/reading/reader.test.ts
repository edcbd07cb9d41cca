import { expect, test } from "vitest";
import { Reader } from "./reader";
import { DEFAULT_READING } from "./reading";
import { bytesOf } from "./table";
import { readTable } from "./readTable";

const files = [1, 2, 3].map((k) => ({ name: "x.csv", blob: new Blob([`a,b\n${Array.from({ length: 1_000 }, (_, row) => `${k}.5,word ${row}\n`).join("")}`]) }));

/** Which of the files are parsed when they are read one after the other. */
async function parsed(reader: Reader, order: readonly number[]): Promise<number[]> {
  const seen: number[] = [];
  for (const k of order) {
    const read = await reader.read(k, files[k]!, DEFAULT_READING, { onProgress: () => seen.at(-1) !== k && seen.push(k) });
    expect(read.ok).toBe(true);
  }
  return seen;
}

test("keeps the tables used last, as many as there is room for by their bytes", async () => {
  const table = await readTable(files[0]!, DEFAULT_READING, {});
  const size = bytesOf(table.ok ? table.value : expect.unreachable());
  // A column of numbers that are not whole, and one of short texts of which none comes twice.
  expect(size).toBeGreaterThan(1_000 * (8 + 2 * "word".length));
  expect(await parsed(new Reader(3 * size), [0, 1, 2, 0, 1, 2])).toEqual([0, 1, 2]);
  expect(await parsed(new Reader(2.5 * size), [0, 1, 0, 2, 0, 1])).toEqual([0, 1, 2, 1]);
  // The last one in any case.
  expect(await parsed(new Reader(1), [0, 0, 1, 0])).toEqual([0, 1, 0]);
});

test("lets go of the tables of a file that is forgotten, and of no other's", async () => {
  const reader = new Reader();
  expect(await parsed(reader, [0, 1])).toEqual([0, 1]);
  reader.forget(1);
  expect(await parsed(reader, [0, 1])).toEqual([1]);
});
