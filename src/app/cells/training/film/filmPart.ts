import type { Branch } from "../../../../model/attention/branch";
import { evenAttention, evenCells, missingIfNone, seenWhole } from "../../../../model/attention/analysis/even";
import { foundFrom } from "../../../../model/training/glance";
import type { Moment } from "../../../../model/training/run/film";
import type { Prepared } from "../../../../model/training/task/prepare";
import { resample } from "../../../../viz/base/paint";
import type { Scale } from "../../../../viz/base/scale";
import { scaleOf } from "../../attention/maps/colours/colouring";
import type { TrainingLook } from "../look";
import type { Training } from "../run/cellTraining";
import type { Glances } from "./glance/glancing";

/** What each picture of the film is given. */
export interface FilmPart {
  readonly moments: readonly Moment[];
  readonly glances: Glances;
  readonly branch: Branch;
  readonly training: Training;
  readonly prepared: Prepared;
  readonly look: TrainingLook;
}

/** One scale for all moments' maps, of so many cells a side: that of the maps as they are usually looked at. */
export function filmScale(task: Pick<Prepared["task"], "heads" | "steps" | "causal">, side: number): Scale {
  const whole = evenAttention(seenWhole(task), "short");
  const { steps } = task;
  const pooled = () => resample(evenCells(whole, steps), 0, { rows: steps, columns: steps, edges: null }, side, side).map(missingIfNone);
  return scaleOf(task, { all: [], even: typeof whole === "number" || side === steps ? whole : pooled(), limit: 1 }, { scale: "even", follow: false });
}

/** From which moment on a head has what was planted, as far as moments were looked at. */
export const foundIn = (moments: readonly Moment[], glances: Glances) =>
  foundFrom(moments.flatMap((moment) => (glances.has(moment) ? [{ step: moment.step, found: glances.get(moment)!.found }] : [])));
