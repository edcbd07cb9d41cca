import { tensor, tidy, type Tensor } from "@tensorflow/tfjs-core";
import { input, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { expect } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";

export const SHAPES = [
  [2, 5, 3],
  [2, 5, 6],
];

/** How many numbers a layer of 4 units and 2 heads for these shapes has. */
export const PARAMETERS = 4 * (3 + 1) + 4 * (6 + 1) + 2 * (3 * (4 * 2 * 4 + 2 * 4) + (2 * 4 * 4 + 4));

/** A layer with weights. */
export function builtLayer(): HierarchicalAttention {
  const layer = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 1 });
  layer.buildFromConfig({ inputShape: SHAPES });
  return layer;
}

/** A layer in a model: called once on the places of tensors to come. */
export function layerInModel(): { layer: HierarchicalAttention; inputs: SymbolicTensor[]; output: SymbolicTensor } {
  const layer = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 1 });
  const inputs = [input({ shape: [5, 3] }), input({ shape: [5, 6] })];
  return { layer, inputs, output: layer.apply(inputs) as SymbolicTensor };
}

/** Inputs of numbers that differ from place to place. Made inside `tidy`. */
export const sampleInputs = (): Tensor[] =>
  SHAPES.map((shape) => tensor(Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => Math.sin(0.7 * i)), shape));

/** The numbers that `make` gives, and nothing left behind. */
export const numbersOf = (make: () => unknown): number[] => tidy(() => Array.from((make() as Tensor).dataSync()));

/** Throws where the layer has members of these names after all: then the table must say so. */
export function expectAbsent(...names: string[]): void {
  expect(names.filter((name) => name in builtLayer())).toEqual([]);
}
