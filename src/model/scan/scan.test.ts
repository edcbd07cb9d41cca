import { describe, expect, test } from "vitest";
import { lagMap, strongestLag } from "../attention/analysis/lag";
import { measureHead } from "../attention/analysis/measures";
import { headMap } from "../attention/analysis/sample";
import type { Branch } from "../attention/branch";
import { referenceAttention } from "../attention/reference";
import { cutWindows } from "../series/cut";
import { gap } from "../kernels/samples.testing";
import { plainInstance } from "../kernels/plain/instance";
import { HOUR, questionOf, scanned, seriesOf, type ScanSizes } from "./scan.testing";
import { SCAN_MEASURES } from "./measures";
import type { BranchQuestion } from "./scan";

const series = seriesOf(260, { a: (row) => Math.sin(row / 4) + (row % 17) / 9, b: (row) => Math.cos(row / 9) * 3 });

/** The maps of every window one by one, as the maps on show are made. */
function singles(question: BranchQuestion, { stride = 3 }: Partial<ScanSizes> = {}, from = series) {
  const { steps, heads, causal, weights, plan, branch, padding } = question;
  const mask = padding.length === 0 ? null : Uint8Array.from({ length: steps }, (_, step) => (padding.includes(step) ? 0 : 1));
  return Array.from(plan.positions, (position) => {
    const cut = cutWindows(from, from, { steps, stride, position, standardise: true }, "pad");
    if (!cut.ok) throw new Error(cut.error.kind);
    const { short, long } = cut.value;
    const input = (of: Branch) => ({ width: 2, values: (of === "short" ? short : long).values, mask });
    const units = weights[1]!.values.length;
    const maps = referenceAttention({ units, heads, causal, weights, batch: 1, steps, short: input("short"), long: input("long") })[branch].maps;
    return { maps: Float64Array.from(maps), at: cut.value[branch].to, mask };
  });
}

/** The map without what looks at itself or ahead. */
const onlyBack = (map: Float32Array, steps: number) => map.map((weight, i) => (i % steps >= Math.floor(i / steps) ? 0 : weight));

const mean = (all: readonly ArrayLike<number>[], at: number) => all.reduce((sum, each) => sum + each[at]!, 0) / all.length;

/** Linear between neighbours. */
function atShare(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (place - Math.floor(place)) * (high - low);
}

describe.each([
  ["short", {}],
  ["long", {}],
  ["short", { causal: true, steps: 12, stride: 2 }],
  ["long", { padding: [0, 3] }],
] as const)("the %s branch %j", (branch, sizes) => {
  const question = questionOf(series, branch, sizes);
  const { steps, heads, causal } = question;

  test("gives what 200 and more maps, made one by one, add up to, to 1e-5", async () => {
    const scan = await scanned(question);
    const all = singles(question, sizes);
    expect(all.length).toBeGreaterThan(200);
    expect([scan.ran, scan.averaged]).toEqual([all.length, all.length]);
    expect(scan.distances!.every((each) => each >= 0 && each < 1)).toBe(true);
    const holds = (step: number) => all[0]!.mask?.[step] !== 0;
    const { first, lags } = scan.lags;
    expect(first).toBe(causal ? 0 : 1 - steps);
    for (let head = 0; head < heads; head++) {
      const maps = all.map((each) => headMap(each.maps as unknown as Float32Array, head, steps));
      const meanMap = Float64Array.from(maps[0]!, (_, cell) => (holds(Math.floor(cell / steps)) ? mean(maps, cell) : 0));
      expect(gap(headMap(scan.meanMap, head, steps), meanMap)).toBeLessThan(1e-5);
      const profiles = maps.map((map) => {
        const byLag = lagMap(map, steps, { first, last: steps - 1 });
        return Array.from({ length: lags }, (_, lag) => {
          const there = Array.from({ length: steps }, (_q, q) => q).filter((q) => holds(q) && holds(q - lag - first) && !Number.isNaN(byLag[q * lags + lag]!));
          return there.reduce((sum, q) => sum + byLag[q * lags + lag]!, 0) / there.length;
        });
      });
      profiles.forEach((profile, window) => {
        const own = scan.profiles!.subarray((window * heads + head) * lags, (window * heads + head + 1) * lags);
        expect(gap(own.map(numberOr0), profile.map(numberOr0))).toBeLessThan(1e-5);
      });
      for (let lag = 0; lag < lags; lag++) {
        const values = profiles.map((profile) => profile[lag]!);
        const at = head * lags + lag;
        if (Number.isNaN(values[0]!)) continue;
        expect(scan.lags.mean[at]).toBeCloseTo(mean(profiles, lag), 5);
        expect(scan.lags.low![at]).toBeCloseTo(atShare(values, 0.1), 5);
        expect(scan.lags.high![at]).toBeCloseTo(atShare(values, 0.9), 5);
      }
    }
  });

  test("measures each window as its map is measured", async () => {
    const { measures } = await scanned(question);
    const step = branch === "short" ? HOUR : HOUR * (question.stride);
    singles(question, sizes).forEach(({ maps, at, mask }, window) => {
      for (let head = 0; head < heads; head++) {
        const alone = measureHead(headMap(maps as unknown as Float32Array, head, steps), at, mask);
        const here = window * heads + head;
        expect(measures.entropy[here]).toBeCloseTo(alone.entropy, 4);
        expect(measures.evenness[here]).toBeCloseTo(alone.evenness, 4);
        expect(measures.lookBack[here]).toBeCloseTo(alone.lookBack / step, 4);
        expect(measures.lookBackSpread[here]).toBeCloseTo(alone.lookBackSpread / step, 4);
        expect(measures.diagonal[here]).toBeCloseTo(alone.diagonal, 5);
        expect(measures.sharpness[here]).toBeCloseTo(alone.sharpness, 5);
        // Where steps are padding, a scan counts only pairs that both hold data.
        if (mask !== null) continue;
        const peak = strongestLag(onlyBack(headMap(maps as unknown as Float32Array, head, steps), steps), steps, mask);
        expect(measures.strongestLag[here]).toBe(peak!.lag);
      }
    });
  });
});

test("what each hour and each weekday gives to each, added up cell by cell from single maps", async () => {
  const question = questionOf(series, "short");
  const { calendars, heads } = await scanned(question);
  expect(calendars.map(({ name }) => name)).toEqual(["hour", "weekday"]);
  const classOf = { hour: (at: number) => Math.floor(at / HOUR) % 24, weekday: (at: number) => (Math.floor(at / (24 * HOUR)) + 3) % 7 };
  for (const { name, mean: found } of calendars) {
    const size = name === "hour" ? 24 : 7;
    const [sums, queries] = [new Float64Array(heads * size ** 2), new Float64Array(size)];
    for (const { maps, at } of singles(question)) {
      for (let q = 0; q < 8; q++) {
        queries[classOf[name](at[q]!)]!++;
        for (let head = 0; head < heads; head++) {
          for (let k = 0; k < 8; k++) sums[(head * size + classOf[name](at[q]!)) * size + classOf[name](at[k]!)]! += maps[(head * 8 + q) * 8 + k]!;
        }
      }
    }
    const expected = sums.map((sum, i) => sum / queries[Math.floor(i / size) % size]!);
    expect(gap(found, expected)).toBeLessThan(1e-5);
  }
});

test("the kernel in plain JavaScript finds the same", async () => {
  const question = questionOf(series, "long", { causal: true, padding: [2] });
  const [scan, plain] = [await scanned(question), await scanned(question, plainInstance)];
  for (const name of SCAN_MEASURES) expect(gap(plain.measures[name].map(numberOr0), scan.measures[name].map(numberOr0)), name).toBeLessThan(1e-4);
  for (const name of ["mean", "low", "high"] as const) expect(gap(plain.lags[name]!.map(numberOr0), scan.lags[name]!.map(numberOr0)), name).toBeLessThan(1e-5);
  expect(gap(plain.distances!, scan.distances!)).toBeLessThan(1e-5);
  expect(gap(plain.meanMap, scan.meanMap)).toBeLessThan(1e-5);
});

test("windows too long for whole maps have all but a calendar, and a mean map whose cells are means", async () => {
  const [steps, pool, side] = [1030, 3, 344];
  const long = seriesOf(1040, { a: (row) => Math.sin(row / 40) + (row % 17) / 9, b: (row) => Math.cos(row / 90) * 3 });
  const sizes = { steps, stride: 1, most: 2, heads: 1, padding: [5] };
  const question = questionOf(long, "long", sizes);
  const all = singles(question, sizes, long);
  const holds = (step: number) => step !== 5;
  const sums = new Float64Array(side ** 2);
  const shares = new Float64Array(2 * steps);
  const pairs = new Float64Array(2 * steps);
  const corners = all.map(() => 0);
  for (let q = 0; q < steps; q++) {
    for (let k = 0; k < steps; k++) {
      all.forEach(({ maps }, window) => {
        const weight = maps[q * steps + k]!;
        if (q < 9 && k < 9) corners[window]! += weight / 81;
        if (!holds(q)) return;
        sums[Math.floor(q / pool) * side + Math.floor(k / pool)]! += weight / all.length;
        shares[q - k + steps]! += weight / all.length;
      });
      if (holds(q) && holds(k)) pairs[q - k + steps]!++;
    }
  }
  const stepsIn = (cell: number) => Math.min(pool, steps - cell * pool);
  const cells = sums.map((sum, cell) => sum / stepsIn(Math.floor(cell / side)) / stepsIn(cell % side));
  for (const start of [undefined, plainInstance]) {
    const scan = await scanned(question, start);
    expect([scan.ran, scan.averaged, scan.pool, scan.calendars, all.length]).toEqual([2, 2, pool, [], 2]);
    expect(gap(scan.meanMap, cells)).toBeLessThan(1e-5);
    const { first, lags } = scan.lags;
    expect(gap(scan.lags.mean.map(numberOr0), Float64Array.from({ length: lags }, (_, i) => numberOr0(shares[first + i + steps]! / pairs[first + i + steps]!)))).toBeLessThan(1e-5);
    all.forEach(({ maps, mask }, window) => {
      const of = measureHead(maps, Float64Array.from({ length: steps }, (_, i) => i), mask);
      for (const name of ["entropy", "lookBack", "diagonal", "sharpness"] as const) expect(Math.abs(scan.measures[name][window]! - of[name]), name).toBeLessThan(1e-4 * Math.max(1, Math.abs(of[name])));
    });
    // The map of a rare window is as small as its picture: 9 × 9 weights a cell.
    const [rare] = scan.rare![0]!;
    expect([rare!.side, rare!.map.length]).toEqual([115, 115 ** 2]);
    expect(rare!.map[0]).toBeCloseTo(corners[rare!.window]!, 7);
  }
});

const numberOr0 = (each: number) => (Number.isNaN(each) ? 0 : each);

test("rare windows lie apart, come with their maps, and are those whose attention lies furthest from the mean", async () => {
  const question = questionOf(series, "short");
  const { distances, rare } = await scanned(question);
  const all = singles(question);
  const most = Math.max(...Array.from(distances!).filter((_, i) => i % 2 === 1));
  const [first, ...others] = rare![1]!;
  expect(first!.distance).toBeCloseTo(most, 6);
  expect(first!.distance).toBeGreaterThan(0.01);
  for (const { window, distance, map } of [first!, ...others]) {
    expect(distance).toBe(distances![window * 2 + 1]);
    expect(gap(map, headMap(all[window]!.maps as unknown as Float32Array, 1, 8))).toBeLessThan(1e-5);
  }
  expect(Math.min(...others.map(({ window }) => Math.abs(window - first!.window)))).toBeGreaterThanOrEqual(4);
});
