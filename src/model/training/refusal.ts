import type { ProblemOf } from "../result";
import type { TrainingSettings } from "./settings";
import type { PartName } from "./task/parts";

declare module "../result" {
  interface Problems {
    "training/no-target": Nothing;
    "training/no-input": Nothing;
    "training/no-column": { readonly column: string };
    /** A target that never changes in the train part. */
    "training/constant": { readonly column: string };
    /** The series has `rows` and needs `needed`. */
    "training/short": { readonly rows: number; readonly needed: number };
    /** Of the windows of this part, `touched` hold a missing value, and too few are left. */
    "training/missing": { readonly part: PartName; readonly touched: number; readonly left: number; readonly needed: number };
    /** A season is needed as the base and there is none. */
    "training/no-season": Nothing;
    /** The run that was to go on is broken, or one of other settings. */
    "training/kept": Nothing;
    /** A setting that is no number between these, both included; whole where `whole`. */
    "training/number": { readonly setting: keyof TrainingSettings; readonly value: number; readonly least: number; readonly most: number; readonly whole: boolean };
  }
}

/** Why nothing can be trained with these settings on this series. */
export type TrainingRefusal = ProblemOf<
  | "training/no-target"
  | "training/no-input"
  | "training/no-column"
  | "training/constant"
  | "training/short"
  | "training/missing"
  | "training/no-season"
  | "training/kept"
  | "training/number"
>;

type Bound = readonly [setting: keyof TrainingSettings, value: number, least: number, most: number, whole: boolean];

/** The first setting that lies out of its bounds; a stranger's notebook may ask for anything. */
export function refuseNumbers(settings: TrainingSettings): TrainingRefusal | null {
  const bounds: Bound[] = [
    ["steps", settings.steps, 2, 4096, true],
    ["stride", settings.stride, 1, 10_000, true],
    ["horizon", settings.horizon, 1, 512, true],
    ["season", settings.season ?? 1, 1, 100_000, true],
    ["positions", settings.positions, 0, 64, true],
    ["embedded", settings.embedded ?? 1, 1, 256, true],
    ["units", settings.units, 1, 256, true],
    ["heads", settings.heads, 1, 32, true],
    ["rate", settings.rate, 0, Number.MAX_VALUE, false],
    ["warmUp", settings.warmUp, 0, 1, false],
    ["clip", settings.clip, 0, Number.MAX_VALUE, false],
    ["decay", settings.decay, 0, Number.MAX_VALUE, false],
    ["batch", settings.batch, 1, 1024, true],
    ["length", settings.length, 1, 10_000_000, true],
    ["patience", settings.patience, 0, 10_000_000, true],
    ["seed", settings.seed, 0, 2 ** 32 - 1, true],
    ...(settings.goal.kind === "event" ? [["goal", settings.goal.within, 0, settings.steps - 1, true] as const] : []),
    ...(settings.goal.kind === "lag" ? [["goal", settings.goal.lag, 0, settings.steps - 1, true] as const] : []),
    ...(settings.optimiser.kind === "sgd" ? [["optimiser", settings.optimiser.momentum, 0, 1, false] as const] : []),
  ];
  for (const [setting, value, least, most, whole] of bounds) {
    const sound = value >= least && value <= most && (!whole || Number.isInteger(value));
    if (!sound) return { kind: "training/number", params: { setting, value, least, most, whole } };
  }
  return null;
}

