import type { Branch } from "../../../../model/attention/branch";
import { extremes } from "../../../../model/attention/sum";
import { foundFrom } from "../../../../model/training/glance";
import type { Moment } from "../../../../model/training/run/film";
import type { Prepared } from "../../../../model/training/task/prepare";
import type { Domain } from "../../../../viz/base/paint";
import type { TrainingLook } from "../look";
import type { Glances } from "./glance/glancing";

/** What each picture of the film is given. */
export interface FilmPart {
  readonly moments: readonly Moment[];
  readonly glances: Glances;
  readonly branch: Branch;
  /** The moment on show, counted from 0. */
  readonly shown: number;
  readonly prepared: Prepared;
  readonly look: TrainingLook;
  readonly onShow: (moment: number) => void;
}

/** One scale for all small maps: from no weight to the greatest of them. */
export function stripDomain(glances: Glances, branch: Branch): Domain {
  let most = 0;
  for (const glance of glances.values()) most = Math.max(most, extremes(glance[branch].small)[1]);
  return [0, most || 1];
}

/** From which moment on a head has what was planted, as far as moments were looked at. */
export const foundIn = (moments: readonly Moment[], glances: Glances) =>
  foundFrom(moments.flatMap((moment) => (glances.has(moment) ? [{ step: moment.step, found: glances.get(moment)!.found }] : [])));
