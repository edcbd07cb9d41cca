import * as v from "valibot";
import type { Hand } from "../../../model/byHand/hands";
import { CYCLES } from "../../../model/place/cycles";
import { MOMENTS } from "../training/value";
import type { FileRef } from "../../notebook/keeping/fileShelf";

/** What the settings offer. */
export const LIMITS = {
  units: { min: 1, max: 256 },
  heads: { min: 1, max: 16 },
  seed: { min: 0, max: 2 ** 32 - 1 },
  embed: { min: 1, max: 64 },
  positions: { min: 1, max: 32 },
} as const;

/** What a layer from a file may have. */
export const FILE_LIMITS = { units: { min: 1, max: 1024 }, heads: { min: 1, max: 64 } } as const;

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const Text = v.pipe(v.string(), v.maxLength(10_000));

/** Weights that are read from a file. */
const FileWeights = v.strictObject({
  from: v.literal("file"),
  file: v.strictObject({
    id: v.pipe(v.string(), v.maxLength(100)),
    name: Text,
    size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }) satisfies v.GenericSchema<FileRef>,
  /** Where the layer lies in the file; empty where the file holds the bare layer. */
  path: Text,
});

const Cycle = v.picklist(CYCLES);

const OneHand = {
  branch: v.picklist(["short", "long"]),
  head: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FILE_LIMITS.heads.max - 1)),
};

const Hands = v.pipe(
  v.array(
    v.variant("looks", [
      v.strictObject({ looks: v.literal("back"), steps: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6)), ...OneHand }),
      v.strictObject({ looks: v.literal("cycle"), cycle: Cycle, ...OneHand }),
      v.strictObject({ looks: v.literal("even"), ...OneHand }),
      v.strictObject({ looks: v.literal("largest"), ...OneHand }),
    ]) satisfies v.GenericSchema<unknown, Hand>,
  ),
  v.maxLength(2 * FILE_LIMITS.heads.max),
  v.readonly(),
);

/** Steps of the longest windows in which some can be declared to be padding. */
export const MOST_PADDED = 1024;

/** Steps counted from 0, increasing. */
const Steps = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PADDED - 1))), v.maxLength(MOST_PADDED), v.readonly());

/**
 * Weights drawn by Keras' rule are the smaller the wider the layer, and a wide one attends nearly evenly before it is
 * trained. Four units are few enough to have preferences; of the seeds, this one's heads differ most on the first series.
 */
const USUAL = { units: 4, heads: 4, seed: 9, causal: false } as const;

/** What is absent is off or as usual, so that a plain layer keeps a link short. */
export const LayerSpec = v.strictObject({
  units: v.optional(within(FILE_LIMITS.units), USUAL.units),
  heads: v.optional(within(FILE_LIMITS.heads), USUAL.heads),
  seed: v.optional(within(LIMITS.seed), USUAL.seed),
  causal: v.optional(v.boolean(), USUAL.causal),
  /** Drawn from the seed where absent; units and heads are those of the file. */
  weights: v.optional(v.variant("from", [FileWeights])),
  /** Which weights of a training are taken, where a training cell fills the role `weights`; those of the film where absent. */
  moment: v.optional(v.picklist(MOMENTS)),
  /** Steps of each window that the person declared to be padding. */
  padding: v.optional(v.strictObject({ short: Steps, long: Steps })),
  /** A `LearnedNormalization` comes before the layer. */
  normalise: v.optional(v.boolean()),
  /** A `MultiModalEmbedding` of this width comes before the layer. */
  embed: v.optional(within(LIMITS.embed)),
  /** Pairs of sine and cosine that say where in the window a step is, beside the windows' own columns. */
  positions: v.optional(within(LIMITS.positions)),
  /** A sine and a cosine of each of these cycles, likewise. */
  calendar: v.optional(v.pipe(v.array(Cycle), v.minLength(1), v.maxLength(CYCLES.length), v.readonly())),
  /** Heads whose weights are set instead of drawn; of one that is named twice the later counts. Those of a file are never touched. */
  byHand: v.optional(Hands),
});

export type LayerSpec = v.InferOutput<typeof LayerSpec>;
export type FileWeights = v.InferOutput<typeof FileWeights>;

export const initialSpec = (): LayerSpec => USUAL;

/** The given files that a spec names. */
export const filesOf = ({ weights }: LayerSpec): readonly FileRef[] => (weights === undefined ? [] : [weights.file]);
