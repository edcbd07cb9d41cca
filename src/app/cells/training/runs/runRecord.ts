import * as v from "valibot";
import { RunRequest, Settings } from "../kept/settingsSchema";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.finite(), v.minValue(0));

/** Points of a loss curve that a record has at most, and runs that are told side by side. */
export const MOST_POINTS = 64;
export const MOST_RUNS = 24;

/** A run as it is told beside others: what it was asked for and what it came to, without its weights. */
export const RunRecord = v.strictObject({
  /** Counted from 1. */
  number: v.pipe(count, v.minValue(1)),
  /** The fingerprint of its series. */
  series: count,
  asked: RunRequest,
  /** What short runs chose, and how many they were; null where nothing was left to them. */
  chosen: v.nullable(v.strictObject({ base: Settings.entries.base, loss: Settings.entries.loss, rate: Settings.entries.rate, count })),
  /** Steps that were taken. */
  taken: count,
  /** null while it could go on. */
  ended: v.nullable(v.picklist(["finished", "early", "stopped", "diverged"])),
  best: v.strictObject({ step: count, loss: positive }),
  /** The least that a simple forecast loses on the same windows; null where there is none. */
  simple: v.nullable(positive),
  /** That steps took, without rests. */
  milliseconds: positive,
  /** Steps and what the validation lost there. */
  curve: v.pipe(v.array(v.strictTuple([count, positive])), v.maxLength(MOST_POINTS), v.readonly()),
});

export type RunRecord = v.InferOutput<typeof RunRecord>;

/** Runs of one cell, the newest last. */
export const RunRecords = v.pipe(v.array(RunRecord), v.maxLength(MOST_RUNS), v.readonly());

/** The records with another one at the end; the oldest go. */
export const withRecord = (records: readonly RunRecord[], record: RunRecord | null): readonly RunRecord[] =>
  record === null ? records : [...records, record].slice(-MOST_RUNS);
