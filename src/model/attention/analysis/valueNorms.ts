import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { branchArrays } from "./branchArrays";
import { foldBranch, foldedInput } from "./fold";
import { norm, product } from "./numbers";
import { valuesOfHead } from "./pieces";
import { expectOneSample } from "./sample";

/**
 * `‖V[h, k] · Wo[h]‖` for every head and key, `(H, T)`, as `keyNorms` of the pieces, without making their scores.
 * Cost H·W·U·(4·U + W) for the fold and H·T·W·U, W as in `FoldedBranch`.
 */
export function valueNorms(request: AttentionRequest, branch: Branch): Float64Array {
  expectOneSample(request);
  const { heads, units, steps, weights } = request;
  const { width, values } = request[branch];
  const folded = foldBranch(branchArrays(weights, branch), width, heads, units);
  const input = foldedInput(folded, values, width);
  const norms = new Float64Array(heads * steps);
  for (let h = 0; h < heads; h++) {
    const projected = product(input, valuesOfHead(folded, h), folded.width);
    for (let k = 0; k < steps; k++) norms[h * steps + k] = norm(projected, k * units, units);
  }
  return norms;
}
