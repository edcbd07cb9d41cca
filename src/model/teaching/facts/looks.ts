import { strongestLag } from "../../attention/analysis/lag";
import { measureHead, type HeadMeasures } from "../../attention/analysis/measures";
import { headMap } from "../../attention/analysis/sample";
import { headDistances } from "../../attention/analysis/similarity";
import type { Branch } from "../../attention/branch";
import { addUp } from "../../attention/sum";
import type { Entry, FactSource } from "./entry";
import { readOnce } from "./readings";
import { indexOfMost } from "./sizes";

const mapOf = ({ attention }: FactSource, branch: Branch, head: number): Float32Array => headMap(attention[branch].maps, head, attention.steps);

const rowOf = (source: FactSource, branch: Branch, head: number, query: number): Float32Array => {
  const { steps } = source.attention;
  return mapOf(source, branch, head).subarray((query - 1) * steps, query * steps);
};

const measured = (name: keyof HeadMeasures, inSteps = false): Entry => ({
  takes: ["branch", "head"],
  value: (source, [head = 0], branch) => {
    const at = source.centres[branch];
    const { attention, request } = source;
    const measures = readOnce(attention, `measures ${branch} ${head} ${at[0]} ${at.at(-1)}`, attention.steps ** 2, () => measureHead(mapOf(source, branch, head), at, request[branch].mask));
    const value = measures?.[name] ?? NaN;
    return inSteps ? value / stepOf(at) : value;
  },
});

const lagOf: Entry["value"] = (source, [head = 0], branch) => {
  const { attention, request } = source;
  // A fifth of the time that the measures take.
  const found = readOnce(attention, `lag ${branch} ${head}`, attention.steps ** 2 / 4, () => strongestLag(mapOf(source, branch, head), attention.steps, request[branch].mask));
  return found?.lag ?? NaN;
};

const apart: Entry["value"] = (source, [a = 0, b = 0], branch) => {
  const { attention, request } = source;
  const maps = [a, b].toSorted((one, other) => one - other).map((head) => mapOf(source, branch, head));
  return readOnce(attention, `apart ${branch} ${Math.min(a, b)} ${Math.max(a, b)}`, 1.5 * attention.steps ** 2, () => headDistances(maps, attention.steps, request[branch].mask)[1]!) ?? NaN;
};

/** Where heads look, by their maps. What goes through whole maps is NaN where there are too many of them to be read at once. */
export const LOOKS = {
  weight: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => rowOf(source, branch, head, query)[key - 1]! },
  /** The key with the greatest weight in a query's row, counted from 1; the first of several. */
  peak: { takes: ["branch", "head", "step"], value: (source, [head = 0, query = 1], branch) => 1 + indexOfMost(rowOf(source, branch, head, query)) },
  /** The same in the sum of both branches' maps, step by step. */
  sumPeak: { takes: ["head", "step"], value: (source, [head = 0, query = 1]) => 1 + indexOfMost(addUp(rowOf(source, "short", head, query), rowOf(source, "long", head, query))) },
  /** What such a row of the sum adds up to. */
  sumRow: { takes: ["head", "step"], value: (source, [head = 0, query = 1]) => addUp(rowOf(source, "short", head, query), rowOf(source, "long", head, query)).reduce((sum, weight) => sum + weight, 0) },
  /** How many steps a head looks back on average; below 0 when it looks ahead. */
  lookBack: measured("lookBack", true),
  /** How far its looks are spread about that, in steps. */
  lookBackSpread: measured("lookBackSpread", true),
  /** 0 (all on one key) to 1 (even). */
  evenness: measured("evenness"),
  /** Bits. */
  entropy: measured("entropy"),
  /** The greatest weight of a row, on average. */
  sharpness: measured("sharpness"),
  /** How much a step looks at itself, on average. */
  diagonal: measured("diagonal"),
  /** How many steps back a head looks most, of those queries that have such a step. */
  strongestLag: { takes: ["branch", "head"], value: lagOf },
  /** The weight exactly so many steps back, on average over the queries that have such a step: of the head that gives it most. */
  onLag: { takes: ["branch", "lag"], value: (source, [lag = 0], branch) => Math.max(...Array.from({ length: source.attention.heads }, (_, head) => onLag(source, branch, head, lag))) },
  /** How unlike two heads' maps are, bits: 0 (the same) to 1. */
  apart: { takes: ["branch", "head", "head"], value: apart },
} as const satisfies Record<string, Entry>;

function onLag(source: FactSource, branch: Branch, head: number, lag: number): number {
  const { steps } = source.attention;
  const map = mapOf(source, branch, head);
  let sum = 0;
  for (let query = lag; query < steps; query++) sum += map[query * steps + query - lag]!;
  return sum / (steps - lag);
}

/** Distance between a window's steps, ms or samples. */
function stepOf(at: Float64Array): number {
  return at.length < 2 ? 1 : (at.at(-1)! - at[0]!) / (at.length - 1);
}
