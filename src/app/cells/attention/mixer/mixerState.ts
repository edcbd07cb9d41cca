import { REST, type BranchMix, type MixerState } from "../../../../model/attention/analysis/mixer";
import type { Branch } from "../../../../model/attention/branch";

/** A step of a window that was lifted by hand: by how much, in the numbers that the layer sees. */
export interface Lift {
  readonly branch: Branch;
  readonly step: number;
  readonly column: number;
  readonly by: number;
}

/** All that is turned, pushed and dragged. No other cell is computed from it. */
export interface Mixer {
  readonly short: BranchMix;
  readonly long: BranchMix;
  /** Null while it stands as in the layer. */
  readonly causal: boolean | null;
  readonly lifts: readonly Lift[];
}

export type MixerChange =
  | { readonly do: "mute" | "solo"; readonly branch: Branch; readonly head: number }
  | { readonly do: "scale" | "temperature"; readonly branch: Branch; readonly to: number }
  | { readonly do: "causal"; readonly to: boolean; readonly layer: boolean }
  /** `weights` null gives the row back. */
  | { readonly do: "row"; readonly branch: Branch; readonly head: number; readonly query: number; readonly weights: readonly number[] | null }
  /** A lift by 0 puts the step back. */
  | { readonly do: "lift"; readonly lift: Lift }
  | { readonly do: "drop-lifts" }
  | { readonly do: "reset" };

/** The mixer that changes nothing. */
export const AT_REST: Mixer = { short: REST, long: REST, causal: null, lifts: [] };

export function turned(mixer: Mixer, turn: MixerChange): Mixer {
  switch (turn.do) {
    case "mute":
      return withBranch(mixer, turn.branch, (mix) => ({ ...mix, muted: toggled(mix.muted, turn.head) }));
    case "solo":
      return withBranch(mixer, turn.branch, (mix) => ({ ...mix, solo: toggled(mix.solo, turn.head) }));
    case "scale":
      return withBranch(mixer, turn.branch, (mix) => ({ ...mix, scale: turn.to }));
    case "temperature":
      return withBranch(mixer, turn.branch, (mix) => ({ ...mix, temperature: turn.to }));
    case "causal":
      return { ...mixer, causal: turn.to === turn.layer ? null : turn.to };
    case "row":
      return withBranch(mixer, turn.branch, (mix) => ({ ...mix, edits: editedRows(mix.edits, turn) }));
    case "lift":
      return { ...mixer, lifts: lifted(mixer.lifts, turn.lift) };
    case "drop-lifts":
      return { ...mixer, lifts: [] };
    case "reset":
      return AT_REST;
  }
}

/** Whether heads, branches, rows and the causal switch are all as in the layer; lifts are another matter. */
export const isUnmixed = ({ short, long, causal }: Mixer): boolean => causal === null && isRest(short) && isRest(long);

export const isAtRest = (mixer: Mixer): boolean => isUnmixed(mixer) && mixer.lifts.length === 0;

/** What the analysis takes: all but the lifts. */
export const stateOf = ({ short, long, causal }: Omit<Mixer, "lifts">, layerCausal: boolean): MixerState => ({
  short,
  long,
  causal: causal ?? layerCausal,
});

/** The mixer for another window or layer: rows and lifts belonged to the old one, and so did heads that are no more. */
export function carriedOver(mixer: Mixer, heads: number): Mixer {
  const within = (list: readonly number[]) => list.filter((head) => head < heads);
  const carry = (mix: BranchMix): BranchMix => ({ ...mix, muted: within(mix.muted), solo: within(mix.solo), edits: [] });
  return { short: carry(mixer.short), long: carry(mixer.long), causal: mixer.causal, lifts: [] };
}

/** Whether a head is heard: not muted, and solo where any is. */
export function isHeard(mixer: Mixer, branch: Branch, head: number): boolean {
  const anySolo = mixer.short.solo.length + mixer.long.solo.length > 0;
  return !mixer[branch].muted.includes(head) && (!anySolo || mixer[branch].solo.includes(head));
}

const isRest = ({ muted, solo, scale, temperature, edits }: BranchMix) =>
  muted.length + solo.length + edits.length === 0 && scale === 1 && temperature === 1;

const withBranch = (mixer: Mixer, branch: Branch, change: (mix: BranchMix) => BranchMix): Mixer => ({
  ...mixer,
  [branch]: change(mixer[branch]),
});

const toggled = (list: readonly number[], head: number): number[] =>
  list.includes(head) ? list.filter((each) => each !== head) : [...list, head].toSorted((a, b) => a - b);

function editedRows(edits: BranchMix["edits"], { head, query, weights }: Extract<MixerChange, { do: "row" }>): BranchMix["edits"] {
  const others = edits.filter((edit) => edit.head !== head || edit.query !== query);
  return weights === null ? others : [...others, { head, query, weights }];
}

function lifted(lifts: readonly Lift[], lift: Lift): readonly Lift[] {
  const others = lifts.filter(
    ({ branch, step, column }) => branch !== lift.branch || step !== lift.step || column !== lift.column,
  );
  return lift.by === 0 ? others : [...others, lift];
}
