import { branchShares } from "../../attention/analysis/branchShare";
import { effectMaps } from "../../attention/analysis/effects";
import { change, mixed, REST } from "../../attention/analysis/mixer";
import { headMap } from "../../attention/analysis/sample";
import { valueNorms } from "../../attention/analysis/valueNorms";
import type { Branch } from "../../attention/branch";
import { norm } from "../../attention/matrices";
import type { Entry, FactSource } from "./entry";
import { isSmall, sharedPieces } from "./pieces";
import { indexOfMost } from "./sizes";

const share = (part: "shortPart" | "longPart"): Entry => ({
  takes: [],
  value: ({ attention }) => {
    const shares = branchShares(attention).filter((each) => each.output > 0);
    return shares.reduce((sum, each) => sum + each[part], 0) / shares.length;
  },
});

const shareAt = (part: "shortPart" | "longPart"): Entry => ({
  takes: ["step"],
  value: ({ attention }, [step = 1]) => branchShares(attention)[step - 1]![part],
});

/** How far each key moves the output of each query by one head, `(T, T)`, in the units of Z. */
export function effectMap({ attention, request }: FactSource, branch: Branch, head: number): Float32Array {
  const { steps } = attention;
  return headMap(effectMaps(attention[branch].maps, valueNorms(request)[branch], steps), head, steps);
}

const effectRow = (source: FactSource, branch: Branch, head: number, query: number): Float32Array => {
  const { steps } = source.attention;
  return effectMap(source, branch, head).subarray((query - 1) * steps, query * steps);
};

/** What comes out, and who brought it. */
export const GIVEN = {
  /** The part of Z that each branch brings, on average over the steps. They add up to 1. */
  shortShare: share("shortPart"),
  longShare: share("longPart"),
  /** The same at one step; below 0 where the branch pulls against the result. */
  shortShareAt: shareAt("shortPart"),
  longShareAt: shareAt("longPart"),
  /** How far a key moves the output of a query by one head: the length of weight · value · output weights. */
  effect: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => effectRow(source, branch, head, query)[key - 1]! },
  /** The key that moves it most, counted from 1. */
  effectPeak: { takes: ["branch", "head", "step"], value: (source, [head = 0, query = 1], branch) => 1 + indexOfMost(effectRow(source, branch, head, query)) },
  /** How much Z changes when a head is muted: the length of the change over all steps, of that of Z. NaN for large layers. */
  brings: { takes: ["branch", "head"], value: brings },
} as const satisfies Record<string, Entry>;

function brings({ attention, request }: FactSource, [head = 0]: readonly number[], branch: Branch): number {
  if (!isSmall(request)) return NaN;
  const without = mixed(attention, sharedPieces(request), { short: REST, long: REST, causal: request.causal, [branch]: { ...REST, muted: [head] } });
  return lengthOf(change(without.output!, attention.output)) / lengthOf(attention.output);
}

export const lengthOf = (numbers: Float32Array): number => norm(new Float64Array(numbers), 0, numbers.length);
