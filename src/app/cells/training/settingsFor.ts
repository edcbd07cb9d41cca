import { ok, type Result } from "../../../model/result";
import type { Refusal } from "../../../model/training/refusal";
import type { TrainingSettings } from "../../../model/training/settings";
import type { suited as suitedFor, Suited } from "../../../model/training/task/suited";
import type { SeriesValue } from "../series/value";
import type { TrainingSpec } from "./spec";

/** The settings of a spec, whole: what it leaves open is as it suits the series; steps and stride are those of the windows. */
export function settingsFor(spec: TrainingSpec, { series, windows, stride }: SeriesValue, suited: typeof suitedFor): Result<Suited, Refusal> {
  const named = { ...(spec.targets && { targets: spec.targets }), ...(spec.inputs && { inputs: spec.inputs }) };
  const found = suited(series.short, named);
  if (!found.ok) return found;
  const { settings: usual, reasons } = found.value;
  const teaching = spec.goal.kind !== "forecast";
  const settings: TrainingSettings = {
    ...usual,
    ...(teaching && { season: null, calendar: [] }),
    ...withoutPilots(spec),
    ...(teaching && { horizon: 1, base: "nothing" }),
    steps: windows.steps,
    stride,
  };
  // Steps and stride were not chosen here, and a season that the person set is no finding.
  const isOpen = { season: spec.season === undefined, horizon: spec.horizon === undefined && !teaching, windows: false, calendar: spec.calendar === undefined && !teaching, constant: true, few: true };
  return ok({ settings, reasons: reasons.filter(({ kind }) => isOpen[kind]) });
}

const withoutPilots = ({ pilots: _, ...chosen }: TrainingSpec): Omit<TrainingSpec, "pilots"> => chosen;
