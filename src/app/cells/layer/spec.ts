import * as v from "valibot";

export const LIMITS = {
  units: { min: 1, max: 256 },
  heads: { min: 1, max: 16 },
  seed: { min: 0, max: 2 ** 32 - 1 },
} as const;

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const LayerSpec = v.strictObject({
  units: within(LIMITS.units),
  heads: within(LIMITS.heads),
  seed: within(LIMITS.seed),
  causal: v.boolean(),
});

export type LayerSpec = v.InferOutput<typeof LayerSpec>;
