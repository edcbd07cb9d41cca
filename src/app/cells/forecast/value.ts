import type { Series } from "../../../model/series/series";
import type { Evaluation } from "../../../model/training/forecast/evaluation";
import type { LookedAt } from "../../../model/training/forecast/lookedAt";
import type { Verdict } from "../../../model/training/forecast/verdict";
import type { Moment } from "../../../model/training/run/film";
import type { Prepared } from "../../../model/training/task/prepare";

/** What weights are worth on the test part, and what they make of one window of it. */
export interface ForecastValue {
  readonly series: Series;
  readonly prepared: Prepared;
  readonly moment: Moment;
  /** The training cell has other settings by now, or another series. */
  readonly otherwise: boolean;
  readonly evaluation: Evaluation;
  readonly verdict: Verdict | null;
  /** The window on show, among those of the test part. */
  readonly window: number;
  /** For that window; null where it is too long for whole maps. */
  readonly lookedAt: LookedAt | null;
}
