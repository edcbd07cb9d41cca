import type { Branch } from "../attention/branch";
import type { BranchInput } from "../attention/attention";
import { foldBranch } from "../attention/fold";
import { WHOLE_STEPS } from "../attention/survey";
import { overflow } from "../attention/overflow";
import { FARTHEST } from "../attention/reach";
import { holdsData } from "../attention/pairs";
import type { Instance } from "../kernels/instance";
import { loadBranch, type BranchTask, type LoadedBranch } from "../kernels/load";
import { branchReach } from "../kernels/reach";
import { attendRegion } from "../kernels/region";
import { poolOf } from "../kernels/layout";
import { scanBatch, scanEnd } from "../kernels/scan";
import { ProblemError } from "../failure";
import type { Axis } from "../series/series";
import type { LayerWeights } from "../weights/names";
import { batchesOf, type ScanBatch } from "./batches";
import { calendarTally, rowClasses, type CalendarName } from "./calendar";
import { lagColumns } from "./lagColumns";
import { declaredMask, windowMasks } from "./masks";
import { emptyMeasures, strongestBack, writeMeasures, type ScanMeasures } from "./measures";
import { MARKS, type ScanPlan } from "./plan";
import { BAND, pairsByLag, type LagProfiles } from "./lagProfiles";
import { mapTally } from "./meanMap";
import { rarest, type Rare } from "./rare";
import { smallMap } from "./smallMap";
import { windowReader, type BranchSource } from "./source";

/** What is scanned of one branch. All of it can be sent to a worker. */
export interface BranchQuestion {
  readonly branch: Branch;
  readonly heads: number;
  readonly steps: number;
  readonly causal: boolean;
  readonly weights: LayerWeights;
  readonly source: BranchSource;
  /** Of the branch's series: where its rows lie, and how many samples a step of its window averages. */
  readonly axis: Axis;
  readonly stride: number;
  readonly plan: ScanPlan;
  /** Steps that were declared to be padding, in every window. */
  readonly padding: readonly number[];
}

/** A rare window with its map, pooled to `side` cells a side where it has more steps. */
export interface RareWindow extends Rare {
  readonly map: Float32Array;
  readonly side: number;
}

/** What one branch's heads do over all windows, as far as these were run. */
export interface BranchScan {
  readonly branch: Branch;
  readonly heads: number;
  readonly steps: number;
  /** How many windows were run, and how many of these are averaged. */
  readonly ran: number;
  readonly averaged: number;
  readonly measures: ScanMeasures;
  /** `(H, side, side)`, side ⌈T / pool⌉; NaN where no window is averaged. */
  readonly meanMap: Float32Array;
  /** A cell of the mean map is the mean of `pool` × `pool` weights: 1 but for windows that are too long for whole maps. */
  readonly pool: number;
  readonly lags: LagProfiles;
  /** Of each window, `(N, H, L)`; NaN for windows that are not averaged; null while the scan runs, and where they are too many to hand out. */
  readonly profiles: Float32Array | null;
  /** Of each calendar that the steps can tell, `(H, size, size)`; of none where the maps are pooled. */
  readonly calendars: readonly { readonly name: CalendarName; readonly mean: Float32Array }[];
  /** How much of each head's attention lies at other lags than on average, 0 to 1, `(N, H)`, and the windows furthest off, by head; null while the scan runs. */
  readonly distances: Float32Array | null;
  readonly rare: readonly (readonly RareWindow[])[] | null;
}

/** Most numbers of single windows that are handed out, 16 MB of each branch. */
const MOST_PROFILES = 2 ** 22;
/** Cells a side of a mean map that is pooled, at most. */
const MEAN_CELLS = 512;
/** Rare windows of a head that are shown. */
const MOST_RARE = 6;

export interface RunningScan {
  /** Runs the windows batch by batch, and gives the fraction done after each. @throws ProblemError where numbers leave single precision */
  readonly run: () => Generator<number, void>;
  /** What is known by now; whole once `run` has come to its end. */
  readonly result: () => BranchScan;
}

/** A scan of one branch on a kernel that nobody else uses meanwhile. */
export function createScan(instance: Instance, question: BranchQuestion): RunningScan {
  const { branch, heads, steps, causal, weights, axis, stride, plan } = question;
  const { positions, marks, averaged } = plan;
  const ends = plan.ends[branch];
  const reader = windowReader(question.source, branch, steps);
  const folded = foldBranch(weights, branch);
  const pool = steps > WHOLE_STEPS ? poolOf(steps, MEAN_CELLS) : 1;
  const calendars = pool === 1 ? rowClasses(axis, stride) : [];
  const declared = declaredMask(steps, question.padding);
  const batches = batchesOf({ ends, averaged, runs: (window) => MARKS[marks[window]!] !== "missing", steps, stride, calendars });
  const first = causal ? 0 : 1 - steps;
  const pairs = pairsByLag(steps, first, declared);
  const lags = pairs.length;

  const measures = emptyMeasures(positions.length, heads);
  // The windows that are averaged, in the order in which they are run.
  const has = batches.flatMap((batch) => (batch.averaged ? batch.windows : []));
  const most = Math.max(1, ...batches.map(({ windows }) => windows.length));
  const sizes = { batch: most, steps, width: folded.width, units: folded.units, heads };
  const profiles = lagColumns(instance, scanEnd(sizes, pool), { windows: has.length, heads, pairs });
  const maps = mapTally(heads, steps, pool);
  const tallies = calendars.map(({ name }) => calendarTally(name, heads));
  let ran = 0;
  let loaded: LoadedBranch | null = null;
  let whole = false;

  function load(windows: readonly number[]): LoadedBranch {
    const values = new Float32Array(windows.length * steps * reader.width);
    windows.forEach((window, item) => reader.read(ends[window]!, values, item * steps * reader.width));
    const mask = windowMasks(windows.map((window) => ends[window]!), steps, stride, declared);
    const task: BranchTask = { folded, batch: windows.length, steps, values, mask, causal };
    if (!(branchReach(task) <= FARTHEST)) throw new ProblemError(tooFar({ width: reader.width, values, mask }));
    loaded = loadBranch(instance, task, loaded);
    return loaded;
  }

  const tooFar = (input: BranchInput) => overflow({ weights, short: input, long: input }, branch);

  function runBatch({ windows, averaged: counts, classes }: ScanBatch): void {
    const { task, ...held } = load(windows);
    // Windows that are averaged hold what is declared, others may begin before their series.
    const pairsOf = windows.map((_, item) => (counts || task.mask === null ? pairs : pairsByLag(steps, first, task.mask.subarray(item * steps, (item + 1) * steps))));
    // Every step that holds data is one pair with itself.
    const rowsOf = (own: Float64Array) => own[-first]!;
    const totals = scanBatch(instance, { task, ...held }, pool, (tally, item) => writeMeasures(measures, windows[item]!, tally, rowsOf(pairsOf[item]!), steps));
    ran += windows.length;
    windows.forEach((window, item) => {
      const own = pairsOf[item]!;
      for (let head = 0; head < heads; head++) {
        const from = (item * heads + head) * totals.lagStride + steps - 1 - first;
        measures.strongestLag[window * heads + head] = strongestBack(totals.lags, from, own, first, rowsOf(own));
      }
    });
    if (!counts) return;
    maps.add(totals.map, totals.mapStride);
    tallies.forEach((each, i) => each.add(totals.map, totals.mapStride, classes[i]!, windows.length, (step) => holdsData(declared, step)));
    profiles.add(totals, windows.length);
  }

  /** `(N, H)`, NaN for windows that are not averaged, out of `(H, windows that are)`. */
  function byWindow(apart: Float32Array): Float32Array {
    const distances = new Float32Array(positions.length * heads).fill(NaN);
    for (let head = 0; head < heads; head++) for (const [i, window] of has.entries()) distances[window * heads + head] = apart[head * has.length + i]!;
    return distances;
  }

  function rareOf(distances: Float32Array): RareWindow[][] {
    const apart = Math.ceil((steps * stride) / 2 / plan.every);
    return Array.from({ length: heads }, (_, head) =>
      rarest(distances, heads, head, apart, MOST_RARE).map((each) => {
        const one = load([each.window]);
        const read = (from: number, to: number) => attendRegion(instance, one, { item: 0, head, rows: [from, to], columns: [0, steps] }, Math.max(one.layout.end, profiles.end));
        return { ...each, ...smallMap(read, steps) };
      }),
    );
  }

  return {
    *run() {
      for (const [i, batch] of batches.entries()) {
        runBatch(batch);
        yield (i + 1) / batches.length;
      }
      whole = true;
    },
    result() {
      const distances = whole ? byWindow(profiles.distances()) : null;
      const band = whole ? profiles.band(BAND) : { low: null, high: null };
      return {
        branch,
        heads,
        steps,
        ran,
        averaged: profiles.count(),
        measures: structuredClone(measures),
        meanMap: maps.mean(profiles.count()),
        pool,
        lags: { first, lags, mean: profiles.mean(), ...band },
        profiles: whole && positions.length * heads * lags <= MOST_PROFILES ? profiles.profiles(positions.length, has) : null,
        calendars: calendars.map(({ name }, i) => ({ name, mean: tallies[i]!.mean() })),
        distances,
        rare: distances === null ? null : rareOf(distances),
      };
    },
  };
}
