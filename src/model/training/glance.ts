import type { AttentionRequest } from "../attention/attention";
import { measureHead, type HeadMeasures } from "../attention/analysis/measures";
import { mixedMap, REST } from "../attention/analysis/mixer";
import { piecesOf } from "../attention/analysis/pieces";
import { headMap } from "../attention/analysis/sample";
import type { Branch } from "../attention/branch";
import { headsThatFound } from "./foundLag";

/** What is looked at with the weights of one moment: one window. */
export interface GlanceQuestion {
  /** What the layer is given, batch 1. */
  readonly request: AttentionRequest;
  /** When each step is (ms or samples), by branch. */
  readonly at: Readonly<Record<Branch, Float64Array>>;
  /** Steps of the short window by which what is to be said lies back; null where none was planted. */
  readonly lag: number | null;
}

/** A moment of a run at a glance. */
export interface Glance extends Readonly<Record<Branch, { readonly maps: Float32Array; readonly measures: readonly HeadMeasures[] }>> {
  /** Heads of the short branch that have found what was planted. */
  readonly found: readonly number[];
}

/** Steps up to which moments are looked at: beyond, a film's maps would take minutes. */
export const MOST_STEPS = 512;

/** All heads' maps of a branch, `(H, T, T)`, head by head. Cost H·T²·W, W as in `HeadPieces`. */
export function* mapsByHead(request: AttentionRequest, branch: Branch): Generator<null, Float32Array> {
  const { heads, steps, causal } = request;
  const pieces = piecesOf(request);
  const maps = new Float32Array(heads * steps * steps);
  for (let head = 0; head < heads; head++) {
    mixedMap(pieces, branch, { short: REST, long: REST, causal }, head, headMap(maps, head, steps));
    yield null;
  }
  return maps;
}

/** The same at once. */
export function mapsOf(request: AttentionRequest, branch: Branch): Float32Array {
  const making = mapsByHead(request, branch);
  for (;;) {
    const turn = making.next();
    if (turn.done) return turn.value;
  }
}

/** Both branches' maps, what they measure, and which heads have found a planted lag. */
export function glanceAt({ request, at, lag }: GlanceQuestion): Glance {
  const { heads, steps } = request;
  const of = (branch: Branch) => {
    const maps = mapsOf(request, branch);
    const measures = Array.from({ length: heads }, (_, head) => measureHead(headMap(maps, head, steps), at[branch], request[branch].mask));
    return { maps, measures };
  };
  const short = of("short");
  return { short, long: of("long"), found: lag === null ? [] : headsThatFound(lag, short.maps, heads, steps) };
}

/** The first of some glances, in the order of steps, from which on a head has what was planted, to the last; null where none has. */
export function foundFrom<At extends { readonly step: number; readonly found: readonly number[] }>(glances: readonly At[]): { readonly at: At; readonly before: At | null; readonly head: number } | null {
  const heads = glances.at(-1)?.found ?? [];
  const since = heads.map((head) => ({ head, index: glances.findLastIndex(({ found }) => !found.includes(head)) + 1 }));
  if (since.length === 0) return null;
  const { head, index } = since.reduce((first, each) => (each.index < first.index ? each : first));
  return { at: glances[index]!, before: glances[index - 1] ?? null, head };
}
