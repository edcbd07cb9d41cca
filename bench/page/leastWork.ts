import type { GpuWork } from "../../src/model/kernels/webgpu/turn";
import type { Sizes } from "../sizes";

/**
 * The least work of a GPU for both branches to maps and Z, the weights being there: each input read and each map and output written once; products
 * with weights that are folded as far as they can be, a score once for each weight and a share of the mean.
 */
export function leastWork({ batch, steps, width, units, heads }: Sizes): Pick<GpuWork, "submissions" | "touched" | "multiplyAdds"> {
  const inner = Math.min(width, units);
  const rows = batch * steps;
  const weights = rows * heads * steps;
  const dense = width > units ? rows * width * units : 0;
  const multiplyAdds = dense + rows * heads * inner * (inner + units) + 2 * weights * inner;
  const touched = 4 * (rows * width + weights + rows * units);
  return { submissions: 1, touched: 2 * touched, multiplyAdds: 2 * multiplyAdds };
}
