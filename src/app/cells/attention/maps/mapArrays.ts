import { addUp } from "../../../../model/attention/sum";
import type { NamedArray } from "../../../../model/files/writeNpz";
import type { AttentionValue } from "../value";

/**
 * Inputs, maps and outputs of the window on show, by the names and shapes that the contract promises. The inputs are
 * those that the layer saw: where something comes before it, what came out of that.
 */
export function arraysOf({ attention, request }: AttentionValue): NamedArray[] {
  const { heads, steps, units, short, long, output } = attention;
  const maps = [heads, steps, steps];
  return [
    { name: "short_input", shape: [steps, request.short.width], values: request.short.values },
    { name: "long_input", shape: [steps, request.long.width], values: request.long.values },
    { name: "short_attention", shape: maps, values: short.maps },
    { name: "long_attention", shape: maps, values: long.maps },
    { name: "sum_attention", shape: maps, values: addUp(short.maps, long.maps) },
    { name: "short_output", shape: [steps, units], values: short.output },
    { name: "long_output", shape: [steps, units], values: long.output },
    { name: "output", shape: [steps, units], values: output },
  ];
}
