import * as v from "valibot";
import { Learning } from "../spec";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const { entries: settings } = v.omit(Learning, ["pilots"]);
const Names = v.unwrap(settings.targets);

/** Settings in full; whether they make sense on a series is found out by preparing it. */
export const Settings = v.strictObject({
  ...settings,
  steps: count,
  stride: count,
  targets: Names,
  inputs: Names,
  ahead: v.pipe(v.array(v.string()), v.readonly()),
  horizon: count,
  season: v.nullable(count),
  calendar: v.unwrap(settings.calendar),
});

/** What a run was asked for. */
export const RunRequest = v.strictObject({ settings: Settings, pilots: v.boolean() });
export type RunRequest = v.InferOutput<typeof RunRequest>;
