import type { AttentionRequest } from "../../attention/attention";
import { BRANCHES, type Branch } from "../../attention/branch";
import { branchPieces, givenBy } from "../../attention/analysis/pieces";
import { dot } from "../../attention/matrices";
import { headRows } from "./shares";

/** Another row of attention for each head, `(H, T)`, and how much of it lies elsewhere than the true one, 0 to 1. */
export interface OtherAttention {
  readonly rows: Float64Array;
  readonly elsewhere: number;
}

/**
 * As an adversary would have it (Jain and Wallace 2019): attention as far as can be from the true one under which one number of the
 * forecast is the very same. A head's part of the number is a mean of what the steps bring, weighted by its row; two steps, one that brings less and one
 * that brings more, give that mean as well. `readOut` `(U + 1,)` reads the number out of Z's last row. Cost H·T² for each branch.
 */
export function otherAttention(request: AttentionRequest, readOut: Float64Array): Readonly<Record<Branch, OtherAttention>> {
  const [short, long] = BRANCHES.map((branch) => otherRows(request, branch, readOut)) as [OtherAttention, OtherAttention];
  return { short, long };
}

function otherRows(request: AttentionRequest, branch: Branch, readOut: Float64Array): OtherAttention {
  const pieces = branchPieces(request, branch);
  const { heads, steps, units, input } = pieces;
  const own = headRows(request, branch, "last");
  const rows = new Float64Array(own.length);
  let elsewhere = 0;
  for (let head = 0; head < heads; head++) {
    const row = own.subarray(head * steps, (head + 1) * steps);
    const given = givenBy(pieces, head, input);
    const brings = Float64Array.from({ length: steps }, (_, t) => dot(given, t * units, readOut, 0, units));
    const { pair, apart } = farthestPair(row, brings);
    for (const [step, weight] of pair) rows[head * steps + step]! += weight;
    elsewhere += apart / heads;
  }
  return { rows, elsewhere };
}

/** Two steps, with weights that sum to 1, whose mean is that of the whole row and which the row looks at least. */
function farthestPair(row: Float64Array, brings: Float64Array) {
  const mean = dot(row, 0, brings, 0, row.length);
  let best: { readonly pair: readonly (readonly [step: number, weight: number])[]; readonly apart: number } = { pair: Array.from(row, (weight, t) => [t, weight] as const), apart: 0 };
  for (let low = 0; low < row.length; low++) {
    if (brings[low]! > mean) continue;
    for (let high = 0; high < row.length; high++) {
      if (brings[high]! < mean) continue;
      const between = brings[high]! - brings[low]!;
      const weight = between > 0 ? (mean - brings[low]!) / between : 1;
      const kept = low === high ? row[low]! : Math.min(row[low]!, 1 - weight) + Math.min(row[high]!, weight);
      if (1 - kept > best.apart) best = { pair: [[low, 1 - weight], [high, weight]], apart: 1 - kept };
    }
  }
  return best;
}
