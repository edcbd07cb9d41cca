import type { TrainingSettings } from "../settings";

/** Why a run is over. */
export type Ended =
  | { readonly kind: "finished" }
  /** Nothing got better for as long as the settings wait. */
  | { readonly kind: "early" }
  | Diverged;

/** A loss or gradient that is no number, or far beyond where it began. */
export interface Diverged {
  readonly kind: "diverged";
  /** The step that was not taken. */
  readonly step: number;
  /** Most likely: a rate too high, gradients that nothing shortens, or values too large for single precision. */
  readonly cause: "rate" | "clip" | "values";
  /** The setting to change. */
  readonly setting: "rate" | "clip" | "inputs";
}

/** So many times the first loss is no learning any more. */
const FAR = 1e4;
/** Steps whose losses tell a rise from a jump, and what counts as one. */
export const LOOK_BACK = 20;
const RISEN = 10;
/** A rate above which Adam freezes heads or worse, on every series that was tried. */
const HIGH_RATE = 0.1;
/** A gradient this long says that clipping would have helped. */
const LONG = 100;

/** Whether a run has come to its end at a step with this loss. `recent` are the losses before it. */
export function divergence(
  { loss, taken, step, norm }: { readonly loss: number; readonly taken: boolean; readonly step: number; readonly norm: number },
  firstLoss: number,
  recent: readonly number[],
  { rate, clip }: Pick<TrainingSettings, "rate" | "clip">,
): Diverged | null {
  if (taken && !(loss > FAR * Math.max(firstLoss, Number.MIN_VALUE))) return null;
  const cause = causeOf({ loss, norm }, recent, { rate, clip });
  const setting = { rate: "rate", clip: "clip", values: "inputs" } as const;
  return { kind: "diverged", step, cause, setting: setting[cause] };
}

function causeOf({ loss, norm }: { loss: number; norm: number }, recent: readonly number[], { rate, clip }: Pick<TrainingSettings, "rate" | "clip">) {
  // What fails before anything has been changed was too large from the start.
  if (recent.length === 0) return "values";
  const least = Math.min(...recent);
  const highest = Math.max(...recent.slice(-3), Number.isFinite(loss) ? loss : 0);
  if (rate >= HIGH_RATE || highest > RISEN * least) return "rate";
  return clip === 0 && !(norm < LONG) ? "clip" : "values";
}
