import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { dot, norm } from "../matrices";
import { branchPieces, givenBy } from "./pieces";
import { expectOneSample } from "./sample";

/** Of what each key has to give, `V[h, k] · Wo[h]`, for every head and key, each `(H, T)`. */
export interface ValueNorms extends Readonly<Record<Branch, Float64Array>> {
  /** Products of the two branches' vectors: how far they point the same way. */
  readonly dots: Float64Array;
}

/**
 * How much each key has to give. For each branch the cost is H·W·U·(4·U + W) for the fold and H·T·W·U, W as in `FoldedBranch`.
 */
export function valueNorms(request: AttentionRequest): ValueNorms {
  expectOneSample(request);
  const { heads, units, steps } = request;
  const [short, long] = (["short", "long"] as const).map((branch) => {
    const pieces = branchPieces(request, branch);
    return (head: number) => givenBy(pieces, head, pieces.input);
  }) as [(head: number) => Float64Array, (head: number) => Float64Array];
  const norms = { short: new Float64Array(heads * steps), long: new Float64Array(heads * steps), dots: new Float64Array(heads * steps) };
  for (let h = 0; h < heads; h++) {
    const [given, other] = [short(h), long(h)];
    for (let k = 0; k < steps; k++) {
      const at = h * steps + k;
      norms.short[at] = norm(given, k * units, units);
      norms.long[at] = norm(other, k * units, units);
      norms.dots[at] = dot(given, k * units, other, k * units, units);
    }
  }
  return norms;
}
