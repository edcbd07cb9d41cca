import { ok, type Result } from "../../../model/result";
import type { ColumnRoles } from "../../../model/series/reading/reading";
import type { TrainingRefusal } from "../../../model/training/refusal";
import type { TrainingSettings } from "../../../model/training/settings";
import type { suited as suitedFor, Suited } from "../../../model/training/task/suited";
import type { SeriesValue } from "../series/value";
import type { TrainingSpec } from "./spec";

type Source = Pick<SeriesValue, "series" | "stride" | "tables"> & { readonly windows: Pick<SeriesValue["windows"], "steps"> };

/** The settings of a spec, whole: what it leaves open is as the roles of the columns say, or as it suits the series; steps and stride are those of the windows. */
export function settingsFor(spec: TrainingSpec, { series, windows, stride, tables }: Source, suited: typeof suitedFor): Result<Suited, TrainingRefusal> {
  const { targets, ahead } = tables[0]?.roles ?? NO_ROLES;
  const cut = { steps: windows.steps, stride };
  // Nothing is to be found out, which takes a while.
  if (isSettled(spec)) return ok({ settings: { ahead, ...learnt(spec), ...cut }, reasons: [] });
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
    ...learnt(spec),
    ...(teaching && { horizon: 1, base: "nothing" }),
    ...cut,
  };
  // Steps and stride were not chosen here, and a season that the person set is no finding.
  const isOpen = { season: spec.season === undefined, horizon: spec.horizon === undefined && !teaching, windows: false, calendar: spec.calendar === undefined && !teaching, constant: true, few: true };
  return ok({ settings, reasons: reasons.filter(({ kind }) => isOpen[kind]) });
}

const NO_ROLES: ColumnRoles = { targets: [], ahead: [] };

const isSettled = (spec: TrainingSpec): spec is TrainingSpec & Required<Pick<TrainingSpec, "targets" | "inputs" | "horizon" | "calendar">> & { readonly season: number | null } =>
  spec.goal.kind === "forecast" && spec.targets !== undefined && spec.inputs !== undefined && spec.horizon !== undefined && spec.season !== undefined && spec.calendar !== undefined;

const learnt = <Spec extends TrainingSpec>({ pilots: _, bundled: __, ...chosen }: Spec): Omit<Spec, "pilots" | "bundled"> => chosen;
