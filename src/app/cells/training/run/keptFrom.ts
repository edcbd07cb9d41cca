import type { Ready } from "../../../../model/training/protocol";
import type { KeptRun } from "../../../../model/training/run/kept";
import type { KeptTraining } from "../kept/keptFile";
import type { RunRecord } from "../runs/runRecord";
import type { RunTask } from "./cellTraining";
import type { RunState } from "./runState";

/** What the page knows of a run: how its worker began, what was drawn, and the records of the runs up to it. */
export interface KnownRun extends Pick<RunState, "curve" | "validations" | "ended" | "epoch" | "half"> {
  readonly ready: Ready;
  readonly runs: readonly RunRecord[];
}

/**
 * A run to keep.
 * @param run how far the worker came
 * @param task what it was begun with, and the fingerprint of its series
 */
export function keptFrom(run: KeptRun, { settings, pilots, print }: Omit<RunTask, "series"> & { readonly print: number }, known: KnownRun): KeptTraining {
  const { ready, curve, validations, ended, epoch, half, runs } = known;
  return { series: print, asked: { settings, pilots }, settings: ready.settings, backend: ready.backend, run, curve, validations, ended, epoch, half, runs };
}
