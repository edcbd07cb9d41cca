import type { Branch } from "../attention/branch";

/** The sizes that decide every weight's shape. */
export interface LayerShape {
  /** U: the width of each head and of the output. */
  readonly units: number;
  /** H: how many heads each branch has. */
  readonly heads: number;
  /** Ds: columns of the short input. */
  readonly shortWidth: number;
  /** Dl: columns of the long input. */
  readonly longWidth: number;
}

/** One named array, row-major. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The 20 arrays of a layer in the order of Keras' `get_weights()`. */
export type LayerWeights = readonly Weight[];

const DENSE: Record<Branch, string> = { short: "short_term_dense", long: "long_term_dense" };
const ATTENTION: Record<Branch, string> = {
  short: "short_term_attention",
  long: "long_term_attention",
};

/** Name and shape of the 20 arrays, in the order of Keras' `get_weights()`. */
export function weightShapes(shape: LayerShape): { name: string; shape: number[] }[] {
  return [
    ...denseShapes("short", shape.shortWidth, shape.units),
    ...denseShapes("long", shape.longWidth, shape.units),
    ...attentionShapes("short", shape),
    ...attentionShapes("long", shape),
  ];
}

function denseShapes(branch: Branch, width: number, units: number) {
  return [
    { name: `${DENSE[branch]}/kernel`, shape: [width, units] },
    { name: `${DENSE[branch]}/bias`, shape: [units] },
  ];
}

function attentionShapes(branch: Branch, { units, heads }: LayerShape) {
  const inward = ["query", "key", "value"].flatMap((part) => [
    { name: `${ATTENTION[branch]}/${part}/kernel`, shape: [units, heads, units] },
    { name: `${ATTENTION[branch]}/${part}/bias`, shape: [heads, units] },
  ]);
  return [
    ...inward,
    { name: `${ATTENTION[branch]}/attention_output/kernel`, shape: [heads, units, units] },
    { name: `${ATTENTION[branch]}/attention_output/bias`, shape: [units] },
  ];
}
