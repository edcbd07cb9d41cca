import { addUp } from "../addUp";
import type { Attention, BranchAttention } from "../attention";
import { addScaled } from "./numbers";
import { softmaxRow } from "./pairs";
import type { HeadPieces, Pieces } from "./pieces";
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

/**
 * What the layer would give for this state of the mixer: maps and outputs. A branch that nothing touches is handed
 * back as it was, and the reset state gives back the very `original`. Only what a head adds now less what it
 * added before is computed, from its cached pieces. A muted head keeps its map. Cost 2·H·T²·U at most.
 */
export function mix(original: Attention, pieces: Pieces, state: MixerState): Attention {
  const anySolo = state.short.solo.length + state.long.solo.length > 0;
  const setting = { causal: state.causal, recausal: state.causal !== pieces.causal, anySolo };
  const short = mixBranch(original.short, pieces.short, state.short, setting);
  const long = mixBranch(original.long, pieces.long, state.long, setting);
  if (short === original.short && long === original.long) return original;
  return { ...original, short, long, output: addUp(short.output, long.output) };
}

interface Setting {
  readonly causal: boolean;
  /** Whether the causal switch stands otherwise than in the original. */
  readonly recausal: boolean;
  readonly anySolo: boolean;
}

function mixBranch(original: BranchAttention, pieces: HeadPieces, mixed: BranchMix, setting: Setting): BranchAttention {
  const heard = (head: number) => !mixed.muted.includes(head) && (!setting.anySolo || mixed.solo.includes(head));
  const maps = mixMaps(original, pieces, mixed, setting);
  const output = Float64Array.from(original.output);
  let changed = maps !== original.maps || mixed.scale !== 1;
  for (let head = 0; head < pieces.heads; head++) {
    if (heard(head) && maps === original.maps) continue;
    changed = true;
    addChange(output, original.maps, heard(head) ? maps : null, pieces, head);
  }
  if (!changed) return original;
  return { maps, output: Float32Array.from(output, (value) => value * mixed.scale) };
}

/** The maps `(H, T, T)` under temperature, causal switch and edits; the original array when all of these rest. */
function mixMaps(original: BranchAttention, pieces: HeadPieces, mixed: BranchMix, setting: Setting): Float32Array {
  const { heads, steps, scores, mask } = pieces;
  const fromScores = setting.recausal || mixed.temperature !== 1;
  if (!fromScores && mixed.edits.length === 0) return original.maps;
  const maps = original.maps.slice();
  if (fromScores) {
    const options = { mask, causal: setting.causal, temperature: mixed.temperature };
    const row = new Float64Array(steps);
    for (let i = 0; i < heads * steps; i++) {
      softmaxRow(scores, i * steps, i % steps, options, row);
      maps.set(row, i * steps);
    }
  }
  for (const { head, query, weights } of mixed.edits) maps.set(weights, (head * steps + query) * steps);
  return maps;
}

/** Adds to `output` what a head gives with the maps `now` (null: nothing) less what it gave before. */
function addChange(output: Float64Array, before: Float32Array, now: Float32Array | null, pieces: HeadPieces, head: number) {
  const { steps, units, projected } = pieces;
  const old = headMap(before, head, steps);
  const fresh = now === null ? null : headMap(now, head, steps);
  for (let query = 0; query < steps; query++) {
    const out = output.subarray(query * units, (query + 1) * units);
    for (let key = 0; key < steps; key++) {
      const cell = query * steps + key;
      const change = (fresh === null ? 0 : (fresh[cell] as number)) - (old[cell] as number);
      if (change !== 0) addScaled(out, projected, (head * steps + key) * units, change);
    }
  }
}

/** `after − before`, number by number: ΔZ of two outputs. */
export function change(after: Float32Array, before: Float32Array): Float32Array {
  if (after.length !== before.length) throw new RangeError(`Outputs of ${after.length} and ${before.length} numbers.`);
  return after.map((value, i) => value - (before[i] as number));
}
