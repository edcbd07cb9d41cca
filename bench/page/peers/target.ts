import type { AttentionRequest } from "../../../src/model/attention/attention";
import { random } from "../../../src/model/random";

/** What Z is trained to be, `(B, T, U)`, from -0.5 to 0.5. */
export function targetFor({ batch, steps, units }: AttentionRequest): Float32Array {
  const draw = random(2);
  return Float32Array.from({ length: batch * steps * units }, () => draw() - 0.5);
}
