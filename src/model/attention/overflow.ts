import type { Problem } from "../result";
import { columnName } from "../series/columnName";
import { branchWeights } from "../weights/branchWeights";
import type { AttentionRequest } from "./attention";
import type { Branch } from "./branch";
import { columnReach, largest } from "./reach";

/** Something that may be to blame, and how far from zero it gets; NaN where it holds one. */
interface Suspect {
  readonly name: string;
  readonly reach: number;
}

/**
 * Says that a branch's numbers leave single precision (kind `overflow`), and of what: the column or the weight that is not a
 * number, else the one furthest from zero.
 */
export function overflow(request: AttentionRequest, branch: Branch): Problem {
  const column = furthest(columnsOf(request, branch));
  const weight = furthest(weightsOf(request, branch));
  return furthest([column, weight]) === column
    ? told(`The column ${column.name} of the ${branch} window`, column, "standardise the series, or scale that column down.")
    : told(`The weight “${weight.name}”`, weight, "load weights of an ordinary size, or draw them from the seed.");
}

function told(who: string, { reach }: Suspect, way: string): Problem {
  const what = Number.isNaN(reach) ? "holds what is not a number" : `reaches ${reach.toExponential(2).replace(/\.?0+e/, "e")}`;
  return { kind: "overflow", message: `${who} ${what}, and with that the numbers of the layer overflow: ${way}` };
}

function columnsOf(request: AttentionRequest, branch: Branch): Suspect[] {
  const { values, width, names } = request[branch];
  return Array.from(columnReach(values, new Float64Array(width)), (reach, column) => ({ name: columnName(names, column), reach }));
}

function weightsOf({ weights }: AttentionRequest, branch: Branch): Suspect[] {
  const suspects = branchWeights(weights, branch, ({ name, values }) => ({ name, reach: largest(values.map(Math.abs)) }));
  return Object.values(suspects).flatMap(({ kernel, bias }) => [kernel, bias]);
}

function furthest(suspects: readonly Suspect[]): Suspect {
  return suspects.reduce((most, each) => (Number.isNaN(most.reach) || each.reach <= most.reach ? most : each));
}
