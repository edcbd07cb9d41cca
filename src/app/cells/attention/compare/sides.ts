import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { mapsByHead, MOST_STEPS } from "../../../../model/training/glance";
import type { Cell } from "../../../notebook/document/document";
import type { CellState } from "../../../notebook/document/kind";
import { isLong, type LongValue } from "../long/value";
import { MOMENTS, type Trained, type WhichMoment } from "../../training/value";
import type { AttentionValue } from "../value";

/** One of the two that are compared: a branch of some maps. */
export interface Side {
  /** Tells sides apart, and stays while what it names stays. */
  readonly id: string;
  /** Whose maps: this cell's, those that it kept, another cell's by its name, or those of a moment of a training. */
  readonly of: "own" | "kept" | { readonly cell: string } | { readonly training: string; readonly moment: WhichMoment; readonly step: number };
  readonly branch: Branch;
  readonly value: AttentionValue;
  /** Where the maps are still to be made: what a layer of the moment's weights is given for the window of `value`. */
  readonly from?: AttentionRequest;
}

/** Moments of a training on the window that a cell shows; none where the training was on other windows, or these are too long for it. */
export function momentSides(own: AttentionValue, trainings: readonly { readonly id: string; readonly name: string; readonly trained: Pick<Trained, "moments" | "requestFor"> }[]): Side[] {
  if (own.attention.steps > MOST_STEPS) return [];
  return trainings.flatMap(({ id, name, trained: { moments, requestFor } }) =>
    MOMENTS.flatMap((moment) => {
      const { weights, step } = moments[moment];
      const from = requestFor(weights, own.windows);
      if (typeof from === "string") return [];
      return BRANCHES.map((branch) => ({ id: `${id}/${moment}/${branch}`, of: { training: name, moment, step }, branch, value: own, from }));
    }),
  );
}

/** The side with its maps, made head by head where they are not there. */
export function* withMaps(side: Side): Generator<null, Side> {
  const { from, ...made } = side;
  if (from === undefined) return side;
  const maps = yield* mapsByHead(from, side.branch);
  const { attention } = side.value;
  return { ...made, value: { ...side.value, request: from, attention: { ...attention, heads: from.heads, [side.branch]: { ...attention[side.branch], maps } } } };
}

/** Everything that a cell's maps can be compared with, its own first. Maps too long to be whole are none. */
export function sidesOf(own: AttentionValue, kept: AttentionValue | null, others: readonly Cell[], state: (id: string) => CellState, nameOf: (cell: Cell) => string): Side[] {
  const both = (id: string, of: Side["of"], value: AttentionValue) => BRANCHES.map((branch) => ({ id: `${id}/${branch}`, of, branch, value }));
  return [
    ...both("own", "own", own),
    ...(kept === null ? [] : both("kept", "kept", kept)),
    ...others.flatMap((cell) => {
      const value = state(cell.id).value as AttentionValue | LongValue | undefined;
      return value === undefined || isLong(value) ? [] : both(cell.id, { cell: nameOf(cell) }, value);
    }),
  ];
}
