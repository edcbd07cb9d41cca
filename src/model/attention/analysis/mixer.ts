import { addUp } from "../addUp";
import type { Attention, BranchAttention } from "../attention";
import type { Branch } from "../branch";
import { addScaled, product } from "./numbers";
import { softmaxRow } from "./pairs";
import { valuesOfHead, type HeadPieces, type Pieces } from "./pieces";
import { headMap } from "./sample";

/** A row of a map that the person set by hand: it takes the place of what the softmax gives. */
export interface RowEdit {
  readonly head: number;
  readonly query: number;
  /** `(T,)`, adds up to 1; see `dragWeight`. */
  readonly weights: readonly number[];
}

/** What is turned and pushed in one branch. */
export interface BranchMix {
  /** Heads that add nothing. */
  readonly muted: readonly number[];
  /** Where any head of either branch is solo, only solo heads are heard. A muted head stays mute. */
  readonly solo: readonly number[];
  /** Factor on the branch's whole output, bias included. */
  readonly scale: number;
  /** Above 0; scores are divided by it before the softmax. */
  readonly temperature: number;
  readonly edits: readonly RowEdit[];
}

export interface MixerState {
  readonly short: BranchMix;
  readonly long: BranchMix;
  readonly causal: boolean;
}

const AS_IT_IS: BranchMix = { muted: [], solo: [], scale: 1, temperature: 1, edits: [] };

/** The state that changes nothing. */
export const resetMixer = ({ causal }: Pieces): MixerState => ({ short: AS_IT_IS, long: AS_IT_IS, causal });

/** What the layer gives for a state of the mixer: maps and outputs. */
export type Mix = (state: MixerState) => Attention;

/**
 * The mixer of one pass. A branch that nothing touches is handed back as it was, and the reset state gives back the very
 * `original`. Only what a head adds now less what it added before is computed, from its cached pieces: no score q·k is
 * computed again, and no softmax where only mutes or strengths change, as each branch's last maps are kept. A muted head
 * keeps its map. Cost H·T²·W + H·T·W·U for each branch that is turned, W as in `FoldedBranch`.
 */
export function mixerOf(original: Attention, pieces: Pieces): Mix {
  const short = branchMixer(original, pieces, "short");
  const long = branchMixer(original, pieces, "long");
  return (state) => {
    const mixed = { short: short(state), long: long(state) };
    if (mixed.short === original.short && mixed.long === original.long) return original;
    return { ...original, ...mixed, output: addUp(mixed.short.output, mixed.long.output) };
  };
}

function branchMixer(original: Attention, pieces: Pieces, branch: Branch): (state: MixerState) => BranchAttention {
  const before = original[branch];
  const lastMaps = keepLast<Float32Array>();
  const lastMixed = keepLast<BranchAttention>();
  return (state) => {
    const { causal, [branch]: mix } = state;
    const heard = heardHeads(original.heads, state, branch);
    if (causal === pieces.causal && heard.every(Boolean) && isAtRest(mix)) return before;
    return lastMixed([causal, heard, mix], () => {
      const maps = lastMaps([causal, mix.temperature, mix.edits], () => mixMaps(before.maps, pieces, branch, causal, mix));
      const output = Float64Array.from(before.output);
      heard.forEach((isHeard, head) => {
        const now = isHeard ? maps : null;
        if (now !== before.maps) addChange(output, before.maps, now, pieces[branch], head);
      });
      return { maps, output: Float32Array.from(output, (value) => value * mix.scale) };
    });
  };
}

/** Keeps what was made last, with what it was made from (anything that JSON can write). */
function keepLast<T>(): (from: unknown, make: () => T) => T {
  let last: { readonly from: string; readonly made: T } | null = null;
  return (from, make) => {
    const written = JSON.stringify(from);
    if (last?.from !== written) last = { from: written, made: make() };
    return last.made;
  };
}

const isAtRest = ({ scale, temperature, edits }: BranchMix) => scale === 1 && temperature === 1 && edits.length === 0;

function heardHeads(heads: number, state: MixerState, branch: Branch): boolean[] {
  const { muted, solo } = state[branch];
  const anySolo = state.short.solo.length + state.long.solo.length > 0;
  return Array.from({ length: heads }, (_, head) => !muted.includes(head) && (!anySolo || solo.includes(head)));
}

/** The maps `(H, T, T)` under temperature, causal switch and edits; the original array when all of these rest. */
function mixMaps(original: Float32Array, pieces: Pieces, branch: Branch, causal: boolean, { temperature, edits }: BranchMix): Float32Array {
  const fromScores = causal !== pieces.causal || temperature !== 1;
  if (!fromScores && edits.length === 0) return original;
  const { heads, steps, scores, mask } = pieces[branch];
  const maps = original.slice();
  if (fromScores) {
    const row = new Float64Array(steps);
    for (let i = 0; i < heads * steps; i++) {
      softmaxRow(scores, i * steps, i % steps, { mask, causal, temperature }, row);
      maps.set(row, i * steps);
    }
  }
  for (const { head, query, weights } of edits) maps.set(weights, (head * steps + query) * steps);
  return maps;
}

/**
 * Adds to `output` what a head gives with the maps `now` (null: nothing) less what it gave before. Inputs are mixed first and
 * multiplied with the head's weights after, which is the same: a step has fewer inputs than units, mostly.
 */
function addChange(output: Float64Array, before: Float32Array, now: Float32Array | null, pieces: HeadPieces, head: number) {
  const { steps, input, folded } = pieces;
  const old = headMap(before, head, steps);
  const fresh = now === null ? null : headMap(now, head, steps);
  const mixed = new Float64Array(steps * folded.width);
  for (let query = 0; query < steps; query++) {
    const into = mixed.subarray(query * folded.width, (query + 1) * folded.width);
    for (let key = 0; key < steps; key++) {
      const cell = query * steps + key;
      const change = (fresh === null ? 0 : (fresh[cell] as number)) - (old[cell] as number);
      if (change !== 0) addScaled(into, input, key * folded.width, change);
    }
  }
  addScaled(output, product(mixed, valuesOfHead(folded, head), folded.width), 0, 1);
}

/** `after − before`, number by number: ΔZ of two outputs. */
export function change(after: Float32Array, before: Float32Array): Float32Array {
  if (after.length !== before.length) throw new RangeError(`Outputs of ${after.length} and ${before.length} numbers.`);
  return after.map((value, i) => value - (before[i] as number));
}
