import type { HeadMeasures } from "../../../../model/attention/analysis/measures";
import { recoveryOf, targetsOf, type Recovery, type Target } from "../../../../model/attention/analysis/recovery";
import { headMap } from "../../../../model/attention/analysis/sample";
import { headDistances } from "../../../../model/attention/analysis/similarity";
import { headAlone, looksEven } from "../speech";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { Truth } from "../../../../model/series/generators/generator";
import { portraitOf } from "../maps/inWords/sentences";
import type { AttentionValue } from "../value";

/** One head as the overview knows it. */
export interface HeadFacts {
  readonly branch: Branch;
  readonly head: number;
  readonly measures: HeadMeasures;
  /** One sentence on where it looks. */
  readonly sentence: string;
  /** Whether it looks at all steps almost alike. */
  readonly even: boolean;
  /** Length of a step, ms or samples. */
  readonly step: number;
  /** What the generator planted that it finds best, and how well; null when nothing is known, or none is in reach. */
  readonly recovery: TargetRecovery | null;
}

export interface TargetRecovery extends Recovery {
  readonly target: Target;
}

/** What is known so far. */
export interface HeadsAnalysis {
  /** Short heads first; complete when it holds 2·H. */
  readonly heads: readonly HeadFacts[];
  /** `(2·H, 2·H)` in the order of `heads`, bits; null until it is complete. */
  readonly distances: Float64Array | null;
}

/**
 * Goes through the heads, then through their pairs; each step is some T² long, so that a page can breathe in between. Hands out
 * all that is known when the heads are measured, and when it is done. Cost 2·H·T² and (2·H)²·T².
 */
export function* analyseHeads(value: AttentionValue, truth: Truth | null): Generator<HeadsAnalysis | null, void> {
  const { attention, request } = value;
  const { steps } = attention;
  const all = BRANCHES.flatMap((branch) => Array.from({ length: attention.heads }, (_, head) => ({ branch, head })));
  const heads: HeadFacts[] = [];
  for (const { branch, head } of all) {
    heads.push(factsOf(value, branch, head, truth));
    yield null;
  }
  yield { heads, distances: null };
  const maps = all.map(({ branch, head }) => headMap(attention[branch].maps, head, steps));
  const mask = bothMasks(request.short.mask, request.long.mask);
  const distances = new Float64Array(maps.length ** 2);
  for (let i = 0; i < maps.length; i++) {
    for (let j = 0; j < i; j++) {
      const [, apart = 0] = headDistances([maps[i]!, maps[j]!], steps, mask);
      distances[i * maps.length + j] = distances[j * maps.length + i] = apart;
      yield null;
    }
  }
  yield { heads, distances };
}

function factsOf(value: AttentionValue, branch: Branch, head: number, truth: Truth | null): HeadFacts {
  const { attention, request, windows } = value;
  const window = { ...windows[branch], mask: request[branch].mask };
  const map = headMap(attention[branch].maps, head, attention.steps);
  const portrait = portraitOf(value, branch, head);
  const { measures, stepLength: step } = portrait;
  const found = truth === null ? [] : targetsOf(truth).map((target): TargetRecovery => ({ target, ...recoveryOf(map, window, request.causal, target, 0) }));
  const best = found.filter(({ queries }) => queries > 0).toSorted((a, b) => b.gain - a.gain)[0];
  return { branch, head, measures, sentence: headAlone(portrait), even: looksEven(portrait), step, recovery: best ?? null };
}

/** A query counts where both branches hold data. */
function bothMasks(short: Uint8Array | null, long: Uint8Array | null): Uint8Array | null {
  if (short === null || long === null) return short ?? long;
  return short.map((holds, step) => holds & long[step]!);
}
