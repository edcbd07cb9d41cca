import { branchShares } from "../../attention/analysis/branchShare";
import { effectMaps } from "../../attention/analysis/effects";
import { change, mixed, REST } from "../../attention/analysis/mixer";
import { headMap } from "../../attention/analysis/sample";
import type { Branch } from "../../attention/branch";
import { norm } from "../../attention/matrices";
import type { Entry, FactSource } from "./entry";
import { isSmall, sharedNorms, sharedPieces } from "./pieces";
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

/** How far each key moves the output of each query by one head, `(T, T)`, in the units of Z; null for large layers. */
export function effectMap({ attention, request }: FactSource, branch: Branch, head: number): Float32Array | null {
  const { steps } = attention;
  const norms = sharedNorms(request)?.[branch].subarray(head * steps, (head + 1) * steps);
  return norms === undefined ? null : effectMaps(headMap(attention[branch].maps, head, steps), norms, steps);
}

/** The same of one query, `(T,)`. */
function effectRow({ attention, request }: FactSource, branch: Branch, head: number, query: number): Float32Array | null {
  const { steps } = attention;
  const norms = sharedNorms(request)?.[branch];
  const weights = headMap(attention[branch].maps, head, steps).subarray((query - 1) * steps, query * steps);
  return norms === undefined ? null : weights.map((weight, key) => weight * norms[head * steps + key]!);
}

/** What comes out, and who brought it. */
export const GIVEN = {
  /** The part of Z that each branch brings, on average over the steps. They add up to 1. */
  shortShare: share("shortPart"),
  longShare: share("longPart"),
  /** The same at one step; below 0 where the branch pulls against the result. */
  shortShareAt: shareAt("shortPart"),
  longShareAt: shareAt("longPart"),
  /** How far a key moves the output of a query by one head: the length of weight · value · output weights. NaN for large layers. */
  effect: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => effectRow(source, branch, head, query)?.[key - 1] ?? NaN },
  /** The key that moves it most, counted from 1. NaN for large layers. */
  effectPeak: { takes: ["branch", "head", "step"], value: effectPeak },
  /** How much Z changes when a head is muted: the length of the change over all steps, of that of Z. NaN for large layers. */
  brings: { takes: ["branch", "head"], value: brings },
} as const satisfies Record<string, Entry>;

function effectPeak(source: FactSource, [head = 0, query = 1]: readonly number[], branch: Branch): number {
  const row = effectRow(source, branch, head, query);
  return row === null ? NaN : 1 + indexOfMost(row);
}

function brings({ attention, request }: FactSource, [head = 0]: readonly number[], branch: Branch): number {
  if (!isSmall(request)) return NaN;
  const without = mixed(attention, sharedPieces(request), { short: REST, long: REST, causal: request.causal, [branch]: { ...REST, muted: [head] } });
  return lengthOf(change(without.output!, attention.output)) / lengthOf(attention.output);
}

export const lengthOf = (numbers: Float32Array): number => norm(new Float64Array(numbers), 0, numbers.length);
