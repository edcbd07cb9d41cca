import * as v from "valibot";
import { TRAINING_BACKENDS } from "../../../../model/training/learner/learner";
import { MOST_MOMENTS } from "../../../../model/training/run/film";
import { RunRecords } from "../runs/runRecord";
import { RunRequest, Settings } from "./settingsSchema";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** JSON has no NaN. */
const loss = v.pipe(v.nullable(v.number()), v.transform((value) => value ?? NaN));

const Ended = v.variant("kind", [
  v.strictObject({ kind: v.literal("finished") }),
  v.strictObject({ kind: v.literal("early") }),
  v.strictObject({ kind: v.literal("stopped") }),
  v.strictObject({ kind: v.literal("diverged"), step: count, cause: v.picklist(["rate", "clip", "values"]), setting: v.picklist(["rate", "clip", "inputs"]) }),
]);

/** What stands before the numbers of a kept run. */
export const KeptHeader = v.strictObject({
  /** Of the series. */
  series: count,
  /** What the run was asked for, and what it is of since pilots chose. */
  asked: RunRequest,
  settings: Settings,
  /** What took its steps; a GPU did in none that is older than this field. */
  backend: v.optional(v.picklist(TRAINING_BACKENDS), "wasm"),
  ended: v.nullable(Ended),
  trainer: v.strictObject({ steps: count }),
  best: v.strictObject({ step: count, loss }),
  firstLoss: loss,
  recent: v.pipe(v.array(loss), v.maxLength(1000)),
  film: v.strictObject({
    stride: count,
    steps: v.pipe(v.array(count), v.maxLength(MOST_MOMENTS)),
    /** Its weights are float16. */
    half: v.optional(v.literal(true)),
  }),
  curve: v.strictObject({ first: count, count }),
  epoch: count,
  validations: v.pipe(v.array(v.strictObject({ step: count, loss })), v.maxLength(1_000_000), v.readonly()),
  /** All runs of the cell, this one the last. */
  runs: v.optional(RunRecords, []),
  /** Numbers in one moment's weights. */
  size: v.pipe(count, v.minValue(1)),
});

export type KeptHeader = v.InferOutput<typeof KeptHeader>;
