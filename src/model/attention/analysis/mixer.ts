import { addUp } from "../sum";
import type { Attention, BranchAttention } from "../attention";
import { BRANCHES, type Branch } from "../branch";
import { addScaled } from "../matrices";
import { softmaxRow } from "../pairs";
import { addInputs, givenBy, scoresOfQuery, type HeadPieces, type Pieces } from "./pieces";
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

/** The mix that changes nothing. */
export const REST: BranchMix = { muted: [], solo: [], scale: 1, temperature: 1, edits: [] };

/** Outputs of a pass: all of it that mixing starts from. The maps, which are large, need not be at hand. */
export interface Outputs extends Readonly<Record<Branch, { readonly output: Float32Array }>> {
  readonly output: Float32Array;
}

/** A branch under a state of the mixer. */
export interface MixedBranch {
  /** `(H, T, T)`, the rows set by hand in it; null where temperature and causal switch leave the maps as they are, but for such rows. */
  readonly maps: Float32Array | null;
  /** `(T, U)` */
  readonly output: Float32Array;
}

/** What the layer gives under a state of the mixer; null stands for what is as it was. */
export interface Mixed extends Readonly<Record<Branch, MixedBranch | null>> {
  /** Z */
  readonly output: Float32Array | null;
}

/** Gives the branch that was made from the same (as JSON) before, or makes it. */
export type KeepBranch = (name: Branch, from: unknown, make: () => MixedBranch | null) => MixedBranch | null;

/**
 * Mixes one pass. Of a branch that only mutes, strengths and rows touch, nothing but what these change is computed. A muted
 * head keeps its map. Cost H·T²·W + H·T·W·U for each branch whose softmax is turned, W as in `HeadPieces`.
 */
export function mixed(original: Outputs, pieces: Pieces, state: MixerState, keep: KeepBranch = (_name, _from, make) => make()): Mixed {
  // Whether a branch is heard depends on what is solo in the other one, too.
  const branch = (name: Branch) => keep(name, [state.causal, state[name], anySolo(state)], () => mixedBranch(original[name].output, pieces, name, state));
  const [short, long] = [branch("short"), branch("long")];
  if (short === null && long === null) return { short, long, output: null };
  return { short, long, output: addUp((short ?? original.short).output, (long ?? original.long).output) };
}

/** The pass with what was mixed: arrays that are as they were are the very same. */
export function withMixed(original: Attention, now: Mixed, state: MixerState): Attention {
  const branch = (name: Branch): BranchAttention => {
    const after = now[name];
    return after === null ? original[name] : { maps: after.maps ?? withRows(original, name, state[name].edits), output: after.output };
  };
  if (BRANCHES.every((name) => now[name] === null)) return original;
  return { ...original, short: branch("short"), long: branch("long"), output: now.output ?? original.output };
}

/** A head's map `(T, T)` under a state of the mixer, written into `map`; it may be muted. Cost T²·W. */
export function mixedMap(pieces: Pieces, name: Branch, { causal, [name]: mix }: MixerState, head: number, map = new Float32Array(pieces[name].steps ** 2)): Float32Array {
  const { [name]: branch } = pieces;
  const rowOf = turnedRows(branch, head, causal, mix);
  for (let query = 0; query < branch.steps; query++) map.set(rowOf(query), query * branch.steps);
  return map;
}

function mixedBranch(before: Float32Array, pieces: Pieces, name: Branch, state: MixerState): MixedBranch | null {
  const { causal, [name]: mix } = state;
  const { [name]: branch } = pieces;
  const heard = heardHeads(state, name);
  const turned = causal !== pieces.causal || mix.temperature !== 1;
  const edited = new Set(mix.edits.map(({ head }) => head));
  if (!turned && edited.size === 0 && mix.scale === 1 && branchIsHeard(heard, branch.heads)) return null;
  const { heads, steps } = branch;
  const output = turned ? repeated(branch.bias, steps) : Float64Array.from(before);
  const maps = turned ? new Float32Array(heads * steps * steps) : null;
  for (let head = 0; head < heads; head++) {
    const isHeard = heard(head);
    if (maps !== null) {
      const map = mixedMap(pieces, name, state, head, headMap(maps, head, steps));
      if (isHeard) addHead(output, branch, head, (query, row) => row.set(map.subarray(query * steps, (query + 1) * steps)));
    } else if (!isHeard || edited.has(head)) {
      addHead(output, branch, head, changedRows(branch, head, pieces.causal, isHeard ? mix.edits : null));
    }
  }
  return { maps, output: Float32Array.from(output, (value) => value * mix.scale) };
}

function heardHeads(state: MixerState, branch: Branch): (head: number) => boolean {
  const { muted, solo } = state[branch];
  return (head) => !muted.includes(head) && (!anySolo(state) || solo.includes(head));
}

const anySolo = ({ short, long }: MixerState): boolean => short.solo.length + long.solo.length > 0;

const branchIsHeard = (heard: (head: number) => boolean, heads: number) => Array.from({ length: heads }, (_, head) => head).every(heard);

/** The rows `(T,)` of one head's map, by their query; valid until the next is asked for. */
function turnedRows(branch: HeadPieces, head: number, causal: boolean, { temperature, edits }: Pick<BranchMix, "temperature" | "edits">) {
  const { steps, mask } = branch;
  const row = new Float64Array(steps);
  const byHand = new Map(edits.filter((edit) => edit.head === head).map(({ query, weights }) => [query, weights]));
  return (query: number): ArrayLike<number> => {
    const set = byHand.get(query);
    if (set !== undefined) return set;
    scoresOfQuery(branch, head, query, row);
    softmaxRow(row, 0, query, { mask, causal, temperature }, row);
    return row;
  };
}

/** Fills `(T,)` with the row of a query; false where that one adds nothing. */
type FillRow = (query: number, row: Float64Array) => boolean | void;

/** What each row of a head is more than it was: those set by hand, or (edits null) all of them less than nothing. */
function changedRows(branch: HeadPieces, head: number, causal: boolean, edits: readonly RowEdit[] | null): FillRow {
  const original = turnedRows(branch, head, causal, { temperature: 1, edits: [] });
  const byHand = new Map(edits?.filter((edit) => edit.head === head).map(({ query, weights }) => [query, weights]));
  return (query, row) => {
    const set = byHand.get(query);
    if (edits !== null && set === undefined) return false;
    const before = original(query);
    for (let key = 0; key < row.length; key++) row[key] = (set?.[key] ?? 0) - before[key]!;
    return true;
  };
}

/** Adds to `output` what a head gives by these rows. Inputs are mixed first and multiplied with the head's weights after, which is the same. */
function addHead(output: Float64Array, branch: HeadPieces, head: number, fill: FillRow): void {
  const { steps, width } = branch;
  const inputs = new Float64Array(steps * width);
  const row = new Float64Array(steps);
  for (let query = 0; query < steps; query++) {
    if (fill(query, row) !== false) addInputs(inputs.subarray(query * width, (query + 1) * width), branch, row);
  }
  addScaled(output, givenBy(branch, head, inputs), 0, 1);
}

/** A branch's maps with the rows that were set by hand; the very maps where there are none. */
function withRows({ steps, ...original }: Attention, name: Branch, edits: readonly RowEdit[]): Float32Array {
  if (edits.length === 0) return original[name].maps;
  const maps = original[name].maps.slice();
  for (const { head, query, weights } of edits) maps.set(weights, (head * steps + query) * steps);
  return maps;
}

function repeated(row: Float64Array, times: number): Float64Array {
  const rows = new Float64Array(row.length * times);
  for (let i = 0; i < times; i++) rows.set(row, i * row.length);
  return rows;
}

/** `after − before`, number by number: ΔZ of two outputs. */
export function change(after: Float32Array, before: Float32Array): Float32Array {
  if (after.length !== before.length) throw new RangeError(`Outputs of ${after.length} and ${before.length} numbers.`);
  return after.map((value, i) => value - before[i]!);
}
