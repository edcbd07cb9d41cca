import type { TrainingSettings } from "../../../../model/training/settings";
import type { Cell, Notebook } from "../../../notebook/document/document";
import type { SeriesSpec } from "../../series/spec";
import type { SeriesValue } from "../../series/value";
import { fitWindow, reachOf } from "../../series/windows/windowLimits";
import type { TrainingSpec } from "../spec";
import type { RunRecord } from "./runRecord";

/** What a spec may leave open. */
const OPEN = ["targets", "inputs", "ahead", "horizon", "season", "calendar"] as const;

/**
 * A cell's spec with the settings of a run. What is left open, and comes to the same as it stands, stays open.
 * @param now the settings that the spec comes to
 */
export function specOf({ settings, pilots }: RunRecord["asked"], spec: TrainingSpec, now: TrainingSettings): TrainingSpec {
  const asked = withoutWindows(settings);
  const open = OPEN.filter((name) => spec[name] === undefined && JSON.stringify(asked[name]) === JSON.stringify(now[name]));
  const kept = Object.fromEntries(Object.entries(asked).filter(([name]) => !(open as readonly string[]).includes(name)));
  return { ...(kept as typeof asked), pilots };
}

const withoutWindows = ({ steps: _, stride: __, ...asked }: TrainingSettings): Omit<TrainingSettings, "steps" | "stride"> => asked;

/** The notebook with the settings of a run in its cell, and the windows of the series that it reads cut as the run's were. */
export function withSettings(cell: Pick<Cell, "id" | "reads">, asked: RunRecord["asked"], now: TrainingSettings, source: SeriesValue) {
  return (notebook: Notebook): Notebook => ({
    ...notebook,
    cells: notebook.cells.map((each) => {
      if (each.id === cell.id) return { ...each, spec: specOf(asked, each.spec as TrainingSpec, now) };
      return each.id === cell.reads["series"] ? { ...each, spec: cutAs(each.spec as SeriesSpec, asked.settings, source) } : each;
    }),
  });
}

function cutAs(spec: SeriesSpec, { steps, stride }: TrainingSettings, { series }: SeriesValue): SeriesSpec {
  if (spec.window.steps === steps && spec.window.stride === stride) return spec;
  const wanted = { ...spec.window, steps, stride };
  return { ...spec, window: fitWindow(wanted, reachOf(series, spec.fit)) ?? wanted };
}
