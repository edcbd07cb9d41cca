import { fail, ok, type Result, type ProblemOf } from "../../../../model/result";
import type { Series } from "../../../../model/series/series";
import type { WindowSpec } from "../../../../model/series/windows";
import { carriedTo } from "../columns/columnsByBranch";
import type { SeriesSpec, Source } from "../spec";
import { fitWindow, mostSteps, reachOf, rowsOfLong } from "../windows/windowLimits";
import type { Loaded } from "./load";

interface TooShort {
  readonly problem: ProblemOf<"windows/too-short">;
  /** As many steps as the series would allow; 0 where it allows none. */
  readonly most: number;
}

interface Changed {
  readonly change: Pick<SeriesSpec, "source" | "window" | "columns">;
  /** How many rows the long window is cut from. */
  readonly rows: number;
}

/**
 * What changes with another source that was read: windows that fit, as near as can be to those `wanted`, and of the columns `before`
 * those that each window read, where they are there. Refused where the series is too short for as many steps.
 */
export function specWith(spec: SeriesSpec, source: Source, loaded: Loaded, before: readonly string[], wanted: WindowSpec = spec.window): Result<Changed, TooShort> {
  const { fit, columns } = spec;
  const [short, long = short] = loaded.series;
  const pair = { short, long };
  const reach = reachOf(pair, fit);
  const window = fitWindow(wanted, reach);
  if (window === null) {
    const problem = { kind: "windows/too-short", params: { ...shorterOf(loaded), needs: wanted.steps, steps: wanted.steps, stride: null } } as const;
    return fail({ problem, most: mostSteps(wanted, reach) });
  }
  // A file for each window says by itself what that window reads.
  const carried = short === long ? carriedTo(columns, before, namesOf(short)) : undefined;
  return ok({ change: { source, window, columns: carried }, rows: rowsOfLong(pair, fit) });
}

export const namesOf = ({ columns }: Series) => columns.map(({ name }) => name);

/** The series that decides how far the windows can reach, by the name that the person knows. */
function shorterOf({ series, names, tables }: Loaded) {
  const all = series.map((each, place) => ({ name: names[place]!, rows: each.axis.at.length, inFile: tables[place]?.rows }));
  return all.reduce((shorter, each) => (each.rows < shorter.rows ? each : shorter));
}
