import type { AttentionRequest } from "../../../../../model/attention/attention";
import type { NamedArray } from "../../../../../model/files/writeNpz";

/** What a pass puts out, float32 [steps, units] each. */
interface Outputs {
  readonly steps: number;
  readonly units: number;
  readonly short: { readonly output: Float32Array };
  readonly long: { readonly output: Float32Array };
  readonly output: Float32Array;
}

/** Inputs before and outputs behind what lies between them, by the names and shapes that the contract promises. */
export function aroundMaps(request: AttentionRequest, { steps, units, short, long, output }: Outputs, between: readonly NamedArray[]): NamedArray[] {
  return [
    { name: "short_input", shape: [steps, request.short.width], values: request.short.values },
    { name: "long_input", shape: [steps, request.long.width], values: request.long.values },
    ...between,
    { name: "short_output", shape: [steps, units], values: short.output },
    { name: "long_output", shape: [steps, units], values: long.output },
    { name: "output", shape: [steps, units], values: output },
  ];
}
