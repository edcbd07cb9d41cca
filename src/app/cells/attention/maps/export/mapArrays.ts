import { addUp } from "../../../../../model/attention/sum";
import type { NamedArray } from "../../../../../model/files/writeNpz";
import type { AttentionValue } from "../../value";
import { aroundMaps } from "./aroundMaps";

/**
 * Inputs, maps and outputs of the window on show, by the names and shapes that the contract promises. The inputs are
 * those that the layer saw: where something comes before it, what came out of that.
 */
export function arraysOf({ attention, request }: AttentionValue): NamedArray[] {
  const { heads, steps, short, long } = attention;
  const maps = [heads, steps, steps];
  return aroundMaps(request, attention, [
    { name: "short_attention", shape: maps, values: short.maps },
    { name: "long_attention", shape: maps, values: long.maps },
    { name: "sum_attention", shape: maps, values: addUp(short.maps, long.maps) },
  ]);
}
