import type { ProblemOf } from "../result";
import { branchWeights } from "../weights/branchWeights";
import type { AttentionRequest } from "./attention";
import type { Branch } from "./branch";
import { columnName, type ColumnName } from "./checkRequest";
import { columnReach, largest } from "./reach";

declare module "../result" {
  interface Problems {
    /** How far from zero the column gets, in digits; null where it holds what is not a number. */
    "attention/column-overflow": { readonly branch: Branch; readonly column: ColumnName; readonly reach: string | null };
    "attention/weight-overflow": { readonly weight: string; readonly reach: string | null };
  }
}

type Given = Pick<AttentionRequest, "weights" | Branch>;

/** Something that may be to blame, and how far from zero it gets; NaN where it holds one. */
interface Suspect<Name> {
  readonly name: Name;
  readonly reach: number;
}

/**
 * Says that a branch's numbers leave single precision, and of what: the column or the weight that is not a
 * number, else the one furthest from zero.
 */
export function overflow(request: Given, branch: Branch): ProblemOf<"attention/column-overflow" | "attention/weight-overflow"> {
  const column = furthest(columnsOf(request, branch));
  const weight = furthest(weightsOf(request, branch));
  return furthest<unknown>([column, weight]) === column
    ? { kind: "attention/column-overflow", params: { branch, column: column.name, reach: digitsOf(column) } }
    : { kind: "attention/weight-overflow", params: { weight: weight.name, reach: digitsOf(weight) } };
}

const digitsOf = ({ reach }: Suspect<unknown>) => (Number.isNaN(reach) ? null : reach.toExponential(2).replace(/\.?0+e/, "e"));

function columnsOf(request: Given, branch: Branch): Suspect<ColumnName>[] {
  const { values, width, names } = request[branch];
  return Array.from(columnReach(values, new Float64Array(width)), (reach, column) => ({ name: columnName(names, column), reach }));
}

function weightsOf({ weights }: Given, branch: Branch): Suspect<string>[] {
  const suspects = branchWeights(weights, branch, ({ name, values }) => ({ name, reach: largest(values.map(Math.abs)) }));
  return Object.values(suspects).flatMap(({ kernel, bias }) => [kernel, bias]);
}

function furthest<Name>(suspects: readonly Suspect<Name>[]): Suspect<Name> {
  return suspects.reduce((most, each) => (Number.isNaN(most.reach) || each.reach <= most.reach ? most : each));
}
