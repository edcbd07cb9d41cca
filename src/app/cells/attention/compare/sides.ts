import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { Cell } from "../../../notebook/document/document";
import type { CellState } from "../../../notebook/document/kind";
import { isLong, type LongValue } from "../long/value";
import type { AttentionValue } from "../value";

/** One of the two that are compared: a branch of some maps. */
export interface Side {
  /** Tells sides apart, and stays while what it names stays. */
  readonly id: string;
  /** Whose maps: this cell's, those that it kept, or another cell's by its name. */
  readonly of: "own" | "kept" | { readonly cell: string };
  readonly branch: Branch;
  readonly value: AttentionValue;
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
