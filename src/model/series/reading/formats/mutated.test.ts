import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { npyBytes, writeNpz } from "../../../files/writeNpz";
import { textOf } from "../../../../words/sentence.testing";
import { readContent } from "../given.testing";

/**
 * `MUTATIONS=50000 npx vitest run src/model/series/reading/formats/mutated.test.ts` tries many more than the suite does. The file that is
 * being read lies in KEPT, and stays there where reading it ends the process, as does the one that took longest or most.
 */
const RUNS = Number(process.env["MUTATIONS"] ?? 400);
const LONGEST_MS = 1000;
const READINGS = 3;
const MOST_BYTES = 512 * 2 ** 20;

const FOLDER = new URL("./fixtures/", import.meta.url);
/** Below where the tests are run; git ignores it. */
const KEPT = path.resolve(".cache", "mutated");
const text = (content: string) => new TextEncoder().encode(content);
const table = (rows: number) => Array.from({ length: rows }, (_, i) => ({ time: new Date(Date.UTC(2020, 0, 1, i)).toISOString(), x: i / 4, y: i % 3 === 0 ? null : -i }));
const values = Float32Array.from({ length: 60 }, (_, i) => i / 4);

/** A file of each format, small and sound. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(FOLDER).filter((name) => name !== "lists.parquet").map((name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))] as const),
  ["a.csv", text(table(20).map(({ time, x, y }) => `${time},${x},${y ?? ""}`).join("\n"))],
  ["a.json", text(JSON.stringify({ outer: { rows: table(20) } }))],
  ["a.jsonl", text(table(20).map((row) => JSON.stringify(row)).join("\n"))],
  ["a.npy", npyBytes({ name: "a", shape: [5, 4, 3], values })],
  ["a.npz", await writeNpz([{ name: "a", shape: [20, 3], values }, { name: "b", shape: [60], values }])],
  ["a.ts", text("@problemName p\n@timeStamps false\n@univariate true\n@classLabel true a b\n@data\n1,2,3:a\n4,5,?:b\n")],
  ["a.tsf", text("@relation r\n@attribute series_name string\n@attribute start_timestamp date\n@frequency daily\n@data\nT1:2020-01-01 00-00-00:1,2,3\nT2:2020-01-02 00-00-00:5,?,7\n")],
  ["a.arff", text("@relation r\n@attribute time date 'yyyy-MM-dd'\n@attribute 'wind speed' real\n@attribute sky {clear, 'light rain'}\n@data\n'2020-01-01',1.5,clear\n'2020-01-02',?,'light rain'\n{1 2.5}\n")],
  ["labchart.txt", text(`Interval=\t0.1 s\nExcelDateTime=\t4.3e4\nTimeFormat=\tStartOfBlock\nChannelTitle=\tFlow\tForce\nRange=\t10 V\t1 N\n${table(20).map(({ x }, i) => `${i / 10}\t${x}\t${2 * x}`).join("\n")}\n`)],
  ["slist.txt", text(`TIMESERIES XX_STA__BHZ_R, 20 samples, 20 sps, 2020-01-01T00:00:00.000000, SLIST, INTEGER, COUNTS\n${table(20).map((_, i) => i * i).join("\n")}\n`)],
  ["scope.csv", text(table(20).map(({ x }, i) => `${["Record Length,20", "Sample Interval,4e-7", "Source,CH1"][i] ?? ","},,${(i * 4e-7).toFixed(9)},${x},`).join("\n"))],
  ["a.cnv", text(`* Sea-Bird SBE 37\n# name 0 = timeJ: Julian Days\n# name 1 = t090C: Temperature [ITS-90, deg C]\n# start_time = Jan 01 2024 00:00:00\n# bad_flag = -9.990e-29\n*END*\n${table(20).map(({ x }, i) => `  ${(1 + i / 24).toFixed(6)}  ${x}`).join("\n")}\n`)],
  ["geo.csv", text(`# dataset: GeoCSV 2.0\n# sample_rate_hz: 20\n# start_time: 2020-01-01T00:00:00Z\nSample\n${table(20).map(({ x }) => x).join("\n")}\n`)],
  ["coverage.json", text(JSON.stringify({ type: "Coverage", domain: { axes: { t: { values: table(20).map(({ time }) => time) }, x: { start: 1, stop: 2, num: 2 } } }, parameters: { a: { unit: { symbol: "m" } } }, ranges: { a: { axisNames: ["t", "x"], values: table(40).map(({ x }) => x) } } }))],
  ["stat.json", text(JSON.stringify({ version: "2.0", class: "dataset", id: ["time"], size: [20], role: { time: ["time"] }, dimension: { time: { category: { index: table(20).map((_, i) => `${2000 + i}`) } } }, value: table(20).map(({ x }) => x) }))],
  ["a.csv.gz", gzipSync(text("time,x\n2020-01-01,1\n2020-01-02,2\n"))],
  ["a.zip", zipSync({ "a.csv": text("time,x\n2020-01-01,1\n2020-01-02,2\n"), "b.json": text("[1, 2, 3]") })],
];

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Directories and footers lie at both ends: half of the changes go there. */
const hotPlace = fc.oneof(place, place.map((x) => x * 0.05), place.map((x) => 1 - (x + 1e-9) * 0.05));
type Change = (bytes: Uint8Array) => Uint8Array;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(hotPlace, fc.nat({ max: 255 })).map(([at, value]): Change => (bytes) => bytes.with(Math.floor(at * bytes.length), value)),
  place.map((at): Change => (bytes) => bytes.slice(0, Math.floor(at * bytes.length))),
  fc.tuple(hotPlace, fc.constantFrom(0, 0x7f, 0xff)).map(([at, value]): Change => (bytes) => bytes.slice().fill(value, Math.floor(at * bytes.length), Math.floor(at * bytes.length) + 4)),
  fc.tuple(place, place, fc.integer({ min: 1, max: 64 })).map(([from, to, length]): Change => (bytes) =>
    bytes.slice().copyWithin(Math.floor(to * bytes.length), Math.floor(from * bytes.length), Math.floor(from * bytes.length) + length)),
);

/**
 * Reads a file, and tells how much time that took: of the processor, not of the clock, as other work on the machine must not fail this. What took
 * too long is read again, and its least time counts: what hangs does so again, where garbage of those before it is collected once.
 */
async function timed(name: string, bytes: Uint8Array) {
  for (let [reading, least] = [1, Infinity]; ; reading++) {
    const before = process.cpuUsage();
    const result = await readContent(bytes, {}, name);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    if (least < LONGEST_MS || reading === READINGS) return { result, ms: least };
  }
}

/** Writes down a file, and says where. */
function keep(as: string, name: string, bytes: Uint8Array): string {
  const kept = path.join(KEPT, `${as}-${process.pid}-${name}`);
  writeFileSync(kept, bytes);
  return kept;
}

test("files of every format with bytes changed, cut or copied are read or refused: never a throw, a hang, or much memory", async () => {
  const resident = process.memoryUsage.rss();
  let slowest = { name: "", ms: 0 };
  let largest = { name: "", bytes: 0 };
  mkdirSync(KEPT, { recursive: true });
  // What is loaded with the first file of a format takes its own time.
  for (const [name, bytes] of FILES) expect((await readContent(bytes, {}, name)).ok, name).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 3 }), async ([name, original], changes) => {
      const bytes = changes.reduce((all, each) => (all.length === 0 ? all : each(all)), original);
      const kept = keep("reading", name, bytes);
      const { result, ms } = await timed(name, bytes);
      const took = { name, ms, bytes: process.memoryUsage.rss() - resident };
      if (took.ms >= LONGEST_MS) keep("slow", name, bytes);
      if (took.bytes >= MOST_BYTES && largest.bytes < MOST_BYTES) keep("large", name, bytes);
      if (took.ms > slowest.ms) slowest = took;
      if (took.bytes > largest.bytes) largest = took;
      if (!result.ok) expect(textOf(result.error)).toMatch(/^[^\n]+\.$/);
      else for (const { values: numbers } of result.value.series.columns) expect(numbers.every(Number.isFinite)).toBe(true);
      rmSync(kept);
    }),
    { numRuns: RUNS },
  );
  expect(slowest.ms, slowest.name).toBeLessThan(LONGEST_MS);
  expect(largest.bytes, largest.name).toBeLessThan(MOST_BYTES);
}, 1_200_000);
