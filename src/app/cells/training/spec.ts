import * as v from "valibot";
import { BASES, USUAL } from "../../../model/training/settings";
import { CYCLES } from "../../../model/place/cycles";
import { STARTER, type BundledRun } from "./kept/bundledRuns";

/** What the settings offer. */
export const LIMITS = {
  horizon: { min: 1, max: 512 },
  lag: { min: 1, max: 1000 },
  season: { min: 1, max: 100_000 },
  positions: { min: 0, max: 64 },
  embedded: { min: 1, max: 64 },
  units: { min: 1, max: 128 },
  heads: { min: 1, max: 16 },
  batch: { min: 1, max: 1024 },
  length: { min: 1, max: 1_000_000 },
  seed: { min: 0, max: 2 ** 32 - 1 },
} as const;

const within = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Of columns: as many as a series has, which its own schema does not bound either. */
const Names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.minLength(1), v.readonly());

/**
 * What the layer is to learn, and how. Steps and stride are those of the series cell's windows. What is absent is found from the
 * series: its first column from all of them, its season, as far ahead as one season, the calendar's cycles.
 */
export const Learning = v.strictObject({
  goal: v.variant("kind", [
    v.strictObject({ kind: v.literal("forecast") }),
    v.strictObject({ kind: v.literal("lag"), lag: within(LIMITS.lag) }),
    v.strictObject({ kind: v.literal("event"), within: within(LIMITS.lag) }),
  ]),
  targets: v.optional(Names),
  inputs: v.optional(Names),
  ahead: v.optional(Names),
  horizon: v.optional(within(LIMITS.horizon)),
  /** Rows; null for none. */
  season: v.optional(v.nullable(within(LIMITS.season))),
  calendar: v.optional(v.pipe(v.array(v.picklist(CYCLES)), v.maxLength(CYCLES.length), v.readonly())),
  /** Base, loss and rate are found out by short runs first. */
  pilots: v.boolean(),
  base: v.picklist(BASES),
  loss: v.picklist(["square", "absolute", "pinball"]),
  rate: positive,
  positions: within(LIMITS.positions),
  normalised: v.boolean(),
  embedded: v.nullable(within(LIMITS.embedded)),
  readOut: v.picklist(["last", "mean", "every"]),
  units: within(LIMITS.units),
  heads: within(LIMITS.heads),
  optimiser: v.variant("kind", [v.strictObject({ kind: v.literal("adam") }), v.strictObject({ kind: v.literal("sgd"), momentum: fraction })]),
  schedule: v.picklist(["constant", "cosine"]),
  warmUp: fraction,
  clip: positive,
  decay: positive,
  batch: within(LIMITS.batch),
  /** Steps of training at the most. */
  length: within(LIMITS.length),
  patience: within({ min: 0, max: LIMITS.length.max }),
  seed: within(LIMITS.seed),
});

type Learning = v.InferOutput<typeof Learning>;

export interface TrainingSpec extends Learning {
  /** A run that comes with Headlight and is shown as long as there is none of one's own. */
  readonly bundled?: BundledRun | undefined;
}

const withoutWindows = ({ steps: _, stride: __, ...rest }: typeof USUAL) => rest;
const INITIAL: Learning = { goal: { kind: "forecast" }, pilots: true, ...withoutWindows(USUAL) };
const BUNDLED: Readonly<Record<BundledRun, Learning>> = { starter: { ...INITIAL, ...STARTER } };

export const initialSpec = (): TrainingSpec => INITIAL;

/** A training that begins with a run which comes with Headlight. */
export const bundledSpec = (bundled: BundledRun): TrainingSpec => ({ ...BUNDLED[bundled], bundled });

/** The fields, each of which is as usual where it is absent. */
const absentAs = (usual: Learning) =>
  Object.fromEntries(Object.entries<v.GenericSchema>(Learning.entries).map(([name, schema]) => [name, v.optional(schema, usual[name as keyof Learning])]));

/** A spec as documents hold it: what is absent is as it was in the run that came with it, or else as usual. */
export const TrainingSpec = v.union([
  v.strictObject(absentAs(INITIAL)),
  v.strictObject({ ...absentAs(BUNDLED.starter), bundled: v.literal("starter") }),
]) as unknown as v.GenericSchema<unknown, TrainingSpec>;
