import { areSame } from "../../../../model/training/settings";
import type { RunTask } from "./cellTraining";

/** Whether two runs are asked for the same. */
export const isSameTask = (a: RunTask, b: RunTask): boolean => a.series === b.series && a.pilots === b.pilots && areSame(a.settings, b.settings);

/** Whether the one is asked for the same as the other, but for more steps. */
export const isLonger = (a: RunTask, b: RunTask): boolean =>
  a.settings.length > b.settings.length && isSameTask({ ...a, settings: { ...a.settings, length: b.settings.length } }, b);
