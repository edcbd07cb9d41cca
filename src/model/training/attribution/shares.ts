import type { AttentionRequest } from "../../attention/attention";
import type { Branch } from "../../attention/branch";
import { branchPieces, givenBy, scoresOfQuery, type HeadPieces } from "../../attention/analysis/pieces";
import { dot } from "../../attention/matrices";
import { softmaxRow } from "../../attention/pairs";

/** What each step of a branch's window has to do with one number of the forecast, `(T,)` each. */
export interface StepShares {
  /** How much it is looked at, on average over heads; they sum to 1. */
  readonly attention: Float64Array;
  /** What it brings to the number, through values, output and read-out, which are linear. */
  readonly share: Float64Array;
}

export interface Shares extends Readonly<Record<Branch, StepShares>> {
  /** What all steps bring whatever they hold: the biases. With all shares it adds up to the number. */
  readonly constant: number;
}

/**
 * Takes one number of the forecast apart by the steps that are looked at, in float64. `readOut` `(U + 1,)` is how it is read out of
 * Z's last row, or of the mean of all rows. Exact while the weights stay as they are: a step also decides where others look.
 */
export function sharesOf(request: AttentionRequest, kind: "last" | "mean" | "every", readOut: Float64Array): Shares {
  const short = branchShares(request, "short", kind, readOut);
  const long = branchShares(request, "long", kind, readOut);
  return { short, long, constant: short.constant + long.constant + readOut.at(-1)! };
}

/** The row of attention that the forecast is read from, of each head, `(H, T)`: the last step's, or the mean of all where the mean is read out. */
export const headRows = (request: AttentionRequest, branch: Branch, kind: "last" | "mean" | "every"): Float64Array => rowsOf(branchPieces(request, branch), request.causal, kind);

function rowsOf(pieces: HeadPieces, causal: boolean, kind: "last" | "mean" | "every"): Float64Array {
  const { heads, steps, mask } = pieces;
  const queries = kind === "mean" ? Array.from({ length: steps }, (_, t) => t) : [steps - 1];
  const rows = new Float64Array(heads * steps);
  const row = new Float64Array(steps);
  for (let head = 0; head < heads; head++) {
    for (const query of queries) {
      scoresOfQuery(pieces, head, query, row);
      softmaxRow(row, 0, query, { mask, causal, temperature: 1 }, row);
      row.forEach((weight, t) => (rows[head * steps + t]! += weight / queries.length));
    }
  }
  return rows;
}

function branchShares(request: AttentionRequest, branch: Branch, kind: "last" | "mean" | "every", readOut: Float64Array): StepShares & { readonly constant: number } {
  const pieces = branchPieces(request, branch);
  const { heads, steps, units, input, bias } = pieces;
  const rows = rowsOf(pieces, request.causal, kind);
  const [attention, share] = [new Float64Array(steps), new Float64Array(steps)];
  for (let head = 0; head < heads; head++) {
    const given = givenBy(pieces, head, input);
    for (let t = 0; t < steps; t++) {
      const weight = rows[head * steps + t]!;
      attention[t]! += weight / heads;
      share[t]! += weight * dot(given, t * units, readOut, 0, units);
    }
  }
  return { attention, share, constant: dot(bias, 0, readOut, 0, units) };
}
