import { createSeriesReader } from "../../src/model/series/reading/client";
import { DEFAULT_READING } from "../../src/model/series/reading/reading";
import type { Series } from "../../src/model/series/series";

const read = createSeriesReader();
let held: Series | null = null;

/** Reading in the worker that the page has for it. */
export const readingMemory = {
  /** Has the worker read something small, so that it is there. */
  async warm(): Promise<void> {
    const result = await read({ name: "small.csv", blob: new Blob(["time,c0\n2024-01-01,1\n2024-01-02,2\n"]) }, DEFAULT_READING);
    if (!result.ok) throw new Error(result.error.kind);
  },
  /** Reads the file that was chosen in an input, and goes on holding its series; gives the bytes that this takes, and the rows. */
  async take(input: HTMLInputElement): Promise<{ readonly kept: number; readonly rows: number; readonly columns: number; readonly time: number }> {
    const blob = input.files![0]!;
    const start = performance.now();
    const result = await read({ name: blob.name, blob }, DEFAULT_READING);
    if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 400));
    held = result.value.series;
    const { axis, columns } = held;
    return { kept: columns.reduce((sum, { values }) => sum + values.byteLength, axis.at.byteLength), rows: axis.at.length, columns: columns.length, time: performance.now() - start };
  },
};
