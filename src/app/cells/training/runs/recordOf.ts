import { naiveLosses } from "../../../../model/training/forecast/naiveLoss";
import type { Validation } from "../../../../model/training/run/run";
import type { prepare } from "../../../../model/training/task/prepare";
import type { RunState } from "../run/runState";
import { MOST_POINTS, type RunRecord } from "./runRecord";

/** What a run has come to, as it is told beside others; null before there is anything to tell. */
export function recordOf(state: RunState, asked: RunRecord["asked"], series: number): RunRecord | null {
  const { ready, ended, step, validations, past, chosenBy, simple, milliseconds } = state;
  const sound = validations.filter(({ loss }) => Number.isFinite(loss));
  if (ready === null || sound.length === 0 || (step === 0 && ended === null)) return null;
  const { base, loss, rate } = ready.settings;
  return {
    number: (past.at(-1)?.number ?? 0) + 1,
    series,
    asked,
    chosen: chosenBy === null ? null : { base, loss, rate, count: chosenBy },
    taken: step,
    ended: ended?.kind ?? null,
    best: sound.reduce((least, each) => (each.loss < least.loss ? each : least)),
    simple,
    milliseconds: Math.round(milliseconds),
    curve: thinnedCurve(sound),
  };
}

/** At most so many points, the first and the last among them, with four digits: a curve that is kept is small. */
function thinnedCurve(validations: readonly Validation[]): RunRecord["curve"] {
  const count = Math.min(MOST_POINTS, validations.length);
  const places = Array.from({ length: count }, (_, i) => Math.round((i * (validations.length - 1)) / Math.max(1, count - 1)));
  return places.map((i) => [validations[i]!.step, Number(validations[i]!.loss.toPrecision(4))] as const);
}

/** The least that a simple forecast loses on the validation; null where none is made, or nothing can be trained. */
export function leastSimple(prepared: ReturnType<typeof prepare>): number | null {
  if (!prepared.ok) return null;
  const losses = naiveLosses(prepared.value).map(({ loss }) => loss).filter(Number.isFinite);
  return losses.length === 0 ? null : Math.min(...losses);
}
