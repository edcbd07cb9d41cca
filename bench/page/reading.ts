import Papa from "papaparse";
import { Reader } from "../../src/model/series/reading/reader";
import { DEFAULT_READING } from "../../src/model/series/reading/reading";

const MEGABYTES = 50;
const COLUMNS = 8;

/** A table of numbers with four decimals, as text of 50 MB, cut where a row ends. */
function csv(): Blob {
  const rows: string[] = [];
  for (let i = 0; i < 5000; i++) rows.push(Array.from({ length: COLUMNS }, (_, column) => (10 * Math.sin(i / 100 + column)).toFixed(4)).join(","));
  const block = `${rows.join("\n")}\n`;
  const names = Array.from({ length: COLUMNS }, (_, column) => `c${column}`).join(",");
  return new Blob([`${names}\n`, ...Array.from({ length: Math.round((MEGABYTES * 1e6) / block.length) }, () => block)]);
}

let file: Blob | null = null;

/** Reading of a large CSV to a series, and papaparse alone making numbers of the same text. Each gives its time, ms, and the rows. */
export const reading = {
  async ours(): Promise<{ time: number; rows: number }> {
    file ??= csv();
    const start = performance.now();
    const read = await new Reader(0).read(1, { name: "numbers.csv", blob: file }, DEFAULT_READING);
    if (!read.ok) throw new Error(read.error.kind);
    return { time: performance.now() - start, rows: read.value.series.axis.at.length };
  },
  async papaparse(): Promise<{ time: number; rows: number }> {
    file ??= csv();
    const start = performance.now();
    const { data } = Papa.parse(await file.text(), { header: false, dynamicTyping: true, skipEmptyLines: true });
    return { time: performance.now() - start, rows: data.length - 1 };
  },
};
