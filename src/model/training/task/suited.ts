import { ok, problem, type Result } from "../../result";
import type { Series } from "../../series/series";
import type { TrainingRefusal } from "../refusal";
import { USUAL, type TrainingSettings } from "../settings";
import { cyclesOf } from "../../place/calendar";
import type { Cycle } from "../../place/cycles";
import { backOf } from "./base";
import { endsIn, ENOUGH, partsOf, rowsNeeded, type PartRows } from "./parts";
import { scalingOf } from "./scaling";
import { seasonOf, type Season } from "./season";
import { targetReach } from "./targets";

/** Why settings are as they are; kinds and numbers, for whoever words it. All lengths are rows. */
export type SettingReason =
  | { readonly kind: "season"; readonly season: Season | null }
  /** One season, as much of it as is forecast at once, or the usual number where there is none. */
  | { readonly kind: "horizon"; readonly horizon: number; readonly because: "season" | "longSeason" | "noSeason" }
  | { readonly kind: "windows"; readonly steps: number; readonly stride: number; readonly because: "usual" | "longSeason" | "fewRows" }
  | { readonly kind: "calendar"; readonly cycles: readonly Cycle[] }
  /** Columns that never change in the train part, and are left out. */
  | { readonly kind: "constant"; readonly columns: readonly string[] }
  /** So few windows that what is learnt is not to be trusted: the simple forecast is to be kept. The series would have to have `needed` rows. */
  | { readonly kind: "few"; readonly train: number; readonly validation: number; readonly rows: number; readonly needed: number };

export interface Suited {
  readonly settings: TrainingSettings;
  readonly reasons: readonly SettingReason[];
}

const MOST_AHEAD = 48;
const USUALLY_AHEAD = 24;
const COARSEST = 16;

/** What is to be forecast and from what, where the person has chosen; else the first column from all. */
export interface Chosen {
  readonly targets?: readonly string[];
  readonly inputs?: readonly string[];
}

/** Settings that suit a series, and why. Refused where no column changes, or none is named so. */
export function suited(series: Series, chosen: Chosen = {}): Result<Suited, TrainingRefusal> {
  const rows = series.axis.at.length;
  const train = partsOf(rows).train.to;
  const constant = series.columns.filter((column) => scalingOf(column, train).constant).map(({ name }) => name);
  const moving = series.columns.map(({ name }) => name).filter((name) => !constant.includes(name));
  const inputs = (chosen.inputs ?? moving).filter((name) => !constant.includes(name));
  const targets = chosen.targets ?? inputs.slice(0, 1);
  const [first] = targets;
  if (first === undefined) return constant[0] === undefined ? problem("training/no-target", {}) : problem("training/constant", { column: constant[0] });
  const column = series.columns.find(({ name }) => name === first);
  if (column === undefined) return problem("training/no-column", { column: first });

  const season = seasonOf(column.values.subarray(0, train), series.axis);
  const horizon = season === null ? USUALLY_AHEAD : Math.min(MOST_AHEAD, season.rows);
  const calendar = cyclesOf(series.axis, train);
  const bare: TrainingSettings = {
    ...USUAL,
    goal: { kind: "forecast" },
    targets,
    inputs,
    ahead: [],
    horizon,
    season: season?.rows ?? null,
    calendar,
  };
  const { stride, because } = strideFor(bare, rows);
  const settings = { ...bare, stride };
  const few = fewWindows(settings, rows);
  return ok({
    settings,
    reasons: [
      { kind: "season", season },
      { kind: "horizon", horizon, because: season === null ? "noSeason" : season.rows > MOST_AHEAD ? "longSeason" : "season" },
      { kind: "windows", steps: settings.steps, stride, because },
      { kind: "calendar", cycles: calendar },
      ...(constant.length > 0 ? [{ kind: "constant", columns: constant } as const] : []),
      ...(few === null ? [] : [few]),
    ],
  });
}

/** Two seasons are to fit into the long window, and enough windows into the series; of these the latter has precedence. */
function strideFor(settings: TrainingSettings, rows: number) {
  const long = Math.ceil((2 * (settings.season ?? 0)) / settings.steps);
  const wished = Math.min(COARSEST, Math.max(USUAL.stride, long));
  let stride = wished;
  while (stride > 1 && fewWindows({ ...settings, stride }, rows) !== null) stride--;
  return { stride, because: stride < wished ? "fewRows" : wished > USUAL.stride ? "longSeason" : "usual" } as const;
}

/** Why what is learnt with these settings on so many rows is not to be trusted; null where there is enough. */
export function fewWindows(settings: TrainingSettings, rows: number): Extract<SettingReason, { kind: "few" }> | null {
  // Which base is taken is found out later; the one that reaches back farthest must do.
  const back = Math.min(backOf(settings), settings.season === null ? 0 : backOf({ ...settings, base: "season" }));
  const reach = { back, ...targetReach(settings, false) };
  const parts = partsOf(rows);
  const count = (part: PartRows) => {
    const { from, to } = endsIn(part, reach, rows);
    return to - from;
  };
  const [train, validation] = [count(parts.train), count(parts.validation)];
  if (train >= ENOUGH.train && validation >= ENOUGH.validation) return null;
  return { kind: "few", train, validation, rows, needed: rowsNeeded(reach, ENOUGH) };
}
