import { ok, type Result } from "../../../model/result";
import type { ColumnRoles } from "../../../model/series/reading/reading";
import type { Refusal } from "../../../model/training/refusal";
import type { TrainingSettings } from "../../../model/training/settings";
import type { suited as suitedFor, Suited } from "../../../model/training/task/suited";
import type { SeriesValue } from "../series/value";
import type { TrainingSpec } from "./spec";

type Source = Pick<SeriesValue, "series" | "windows" | "stride" | "tables">;

/** The settings of a spec, whole: what it leaves open is as the roles of the columns say, or as it suits the series; steps and stride are those of the windows. */
export function settingsFor(spec: TrainingSpec, { series, windows, stride, tables }: Source, suited: typeof suitedFor): Result<Suited, Refusal> {
  const { targets, ahead } = tables[0]?.roles ?? NO_ROLES;
  const others = series.short.columns.map(({ name }) => name).filter((name) => !ahead.includes(name));
  const named = {
    ...(targets.length > 0 && { targets }),
    // What is known ahead is read for the steps to come, beside the inputs.
    ...(ahead.length > 0 && others.length > 0 && { inputs: others }),
    ...(spec.targets && { targets: spec.targets }),
    ...(spec.inputs && { inputs: spec.inputs }),
  };
  const found = suited(series.short, named);
  if (!found.ok) return found;
  const { settings: usual, reasons } = found.value;
  const teaching = spec.goal.kind !== "forecast";
  const settings: TrainingSettings = {
    ...usual,
    ahead,
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

const NO_ROLES: ColumnRoles = { targets: [], ahead: [] };

const withoutPilots = ({ pilots: _, ...chosen }: TrainingSpec): Omit<TrainingSpec, "pilots"> => chosen;
