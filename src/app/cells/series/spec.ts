import * as v from "valibot";
import type { ReadingOptions } from "../../../model/series/reading/reading";
import type { Fit, WindowSpec } from "../../../model/series/windows";
import type { FileRef } from "../../notebook/keeping/fileShelf";

/** What the settings can be at most, whatever the series; `windows/windowLimits.ts` says what a series allows. */
export const LIMITS = {
  steps: { min: 1, max: 32_768 },
  stride: { min: 1, max: 10_000 },
  seed: { min: 0, max: 2 ** 32 - 1 },
  length: { min: 1, max: 20_000 },
} as const;

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const Name = v.pipe(v.string(), v.maxLength(10_000));
const Id = v.pipe(v.string(), v.maxLength(100));
const SomeNames = v.pipe(v.array(Name), v.minLength(1), v.readonly());
const ColumnNames = v.nullable(SomeNames);

const BundledSource = v.strictObject({
  from: v.literal("bundled"),
  dataset: Id,
  /** Names of the columns to keep; null for those that the dataset is shown with. */
  columns: ColumnNames,
});

const GeneratedSource = v.strictObject({
  from: v.literal("generated"),
  generator: Id,
  seed: within(LIMITS.seed),
  /** Samples. */
  length: within(LIMITS.length),
  /** Values of knobs by name; one that is absent stands for the knob's default. */
  knobs: v.record(Id, v.pipe(v.number(), v.finite())),
});

const Reading = v.strictObject({
  timeColumn: v.union([v.picklist(["auto", "none"]), v.strictObject({ name: Name })]),
  columns: ColumnNames,
  dateOrder: v.picklist(["auto", "dmy", "mdy", "ymd"]),
  decimal: v.picklist(["auto", ".", ","]),
  delimiter: v.union([v.literal("auto"), v.pipe(v.string(), v.length(1))]),
  missing: v.picklist(["interpolate", "carry", "drop"]),
  duplicates: v.picklist(["auto", "mean", "first", "last"]),
  answers: v.optional(v.record(Name, v.string()), {}),
}) satisfies v.GenericSchema<unknown, ReadingOptions>;

const GivenFile = v.strictObject({
  file: v.strictObject({ id: Id, name: Name, size: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  reading: Reading,
});

const FilesSource = v.strictObject({
  from: v.literal("files"),
  /** One file for both windows, or one for the short and one for the long window. */
  files: v.union([v.strictTuple([GivenFile]), v.strictTuple([GivenFile, GivenFile])]),
});

const Window = v.strictObject({
  steps: within(LIMITS.steps),
  stride: within(LIMITS.stride),
  position: within({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  standardise: v.boolean(),
}) satisfies v.GenericSchema<WindowSpec>;

/** A summer week in Seattle: the short window sees two whole days hour by hour, the long one eight days, six steps to each. */
const USUAL = {
  source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null },
  fit: "resample",
  window: { steps: 48, stride: 4, position: 4943, standardise: true },
} as const;

export const SeriesSpec = v.strictObject({
  source: v.optional(v.variant("from", [BundledSource, GeneratedSource, FilesSource]), USUAL.source),
  /** What each window reads of the columns of its series; all of them where absent. */
  columns: v.optional(v.strictObject({ short: SomeNames, long: SomeNames })),
  /** How two files of different length meet; without a say when there is one. */
  fit: v.optional(v.picklist(["resample", "last", "pad"]) satisfies v.GenericSchema<Fit>, USUAL.fit),
  window: v.optional(Window, USUAL.window),
});

export type SeriesSpec = v.InferOutput<typeof SeriesSpec>;
export type Source = SeriesSpec["source"];
export type BundledSource = v.InferOutput<typeof BundledSource>;
export type GeneratedSource = v.InferOutput<typeof GeneratedSource>;
export type FilesSource = v.InferOutput<typeof FilesSource>;
export type GivenFile = v.InferOutput<typeof GivenFile>;

export const initialSpec = (): SeriesSpec => USUAL;

/** The given files that a spec names. */
export const filesOf = ({ source }: SeriesSpec): readonly FileRef[] =>
  source.from === "files" ? source.files.map(({ file }) => file) : [];
