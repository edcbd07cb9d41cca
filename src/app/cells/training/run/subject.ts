import { arraysOf } from "../../../../model/kernels/training/arrays";
import type { Series } from "../../../../model/series/series";
import { isKeptOf } from "../../../../model/training/run/kept";
import type { Prepared, prepare } from "../../../../model/training/task/prepare";
import { fingerprint } from "../kept/fingerprint";
import { readKept, type KeptTraining } from "../kept/keptFile";
import type { RunTask, Training } from "./cellTraining";
import { remembering } from "./remembering";

/** What the run of a cell is of: what it was begun with, or what the file that it was taken up from was. */
export interface RunSubject extends Pick<Training, "takeUp" | "isBundled"> {
  readonly begun: () => RunTask | null;
  /** The fingerprint of its series. */
  readonly print: () => number;
  /** A run without a worker, as it was kept. */
  readonly kept: () => KeptTraining | null;
  /** A run of the task begins. */
  readonly begin: (task: RunTask) => void;
  /** The run is the task's from here on, which asks for the same but for more steps. */
  readonly lengthen: (task: RunTask) => void;
  /** A worker has the run now. */
  readonly leaveFile: () => void;
  /**
   * The run is gone with its worker: it is the one that was last kept from here on. False where none was, or where another run is the
   * cell's by then: one that is begun meanwhile, or that of a file that the cell comes to keep.
   */
  readonly takeBack: (own: Blob | undefined) => Promise<boolean>;
  /** The cell keeps the run that there is in this file from here on. */
  readonly wrote: (file: Blob) => void;
  /** There is no run any more. */
  readonly forget: () => void;
  /**
   * Whether the file can be the cell's: null where it was looked at before or a run goes on, false where it is none of the series. A run
   * that rests as another file had it gives way: this one was kept later.
   */
  readonly restore: (series: Series, file: Blob | undefined) => Promise<boolean | null>;
}

/** @param onTaken hears of a run that is taken up from a file */
export function createSubject(prepareOnce: typeof prepare, onTaken: (kept: KeptTraining, prepared: Prepared) => void): RunSubject {
  let begun: RunTask | null = null;
  let print = 0;
  let kept: KeptTraining | null = null;
  let restored: Blob | undefined;
  let bundled = false;
  /** The run is gone with its worker. */
  let isLost = false;
  /** The run that comes with Headlight, once it was loaded. */
  let comesAlong: Blob | undefined;

  // Asked again with each frame of a drag where there is no run of the series.
  const readOnce = remembering<Blob, void, ReturnType<typeof readKept>>(readKept);
  const printOf = remembering<Series, void, number>(fingerprint);

  /** A worker has the run. */
  const goesOn = () => begun !== null && kept === null && !isLost;

  /**
   * Whether the file has a run of the series; it is then the cell's. Null where a run goes on by then, or the cell came to keep another
   * file than it had `last`.
   */
  async function take(series: Series, file: Blob, last: Blob | undefined): Promise<boolean | null> {
    const read = await readOnce(file);
    if (restored !== last || goesOn()) return null;
    const prepared = read !== null && read.series === printOf(series) ? prepareOnce(series, read.settings) : null;
    if (read === null || prepared?.ok !== true || !isKeptOf(read.run, arraysOf(prepared.value.task))) return false;
    restored = file;
    kept = read;
    isLost = false;
    begun = { series, ...read.asked };
    print = read.series;
    onTaken(read, prepared.value);
    return true;
  }

  /** Whether the run is of a series: of the very one, or, while it rests, of one that was read again and holds the same. */
  function isOf(series: Series): boolean {
    if (begun === null || begun.series === series) return begun !== null;
    // Most others have another length: then a file of millions of values is not gone through on the page.
    if (kept === null || series.axis.at.length !== begun.series.axis.at.length || printOf(series) !== print) return false;
    begun = { ...begun, series };
    return true;
  }

  return {
    begun: () => begun,
    print: () => print,
    kept: () => kept,
    begin(task) {
      begun = task;
      print = printOf(task.series);
    },
    lengthen: (task) => (begun = task),
    leaveFile() {
      kept = null;
      isLost = false;
      bundled = false;
    },
    async takeBack(own) {
      isLost = true;
      const file = own ?? comesAlong;
      const isTaken = begun !== null && file !== undefined && (await take(begun.series, file, restored)) === true;
      if (isTaken) bundled = own === undefined;
      return isTaken;
    },
    wrote: (file) => (restored = file),
    forget: () => (begun = null),
    async restore(series, file) {
      if (file === undefined || file === restored || goesOn()) return null;
      restored = file;
      const isTaken = await take(series, file, file);
      if (isTaken) bundled = false;
      return isTaken !== false;
    },
    async takeUp(series, own, load) {
      if (begun === null) {
        const last = restored;
        const file = own ?? (comesAlong ??= await load());
        if (file === undefined) return "absent";
        if (await take(series, file, last)) bundled = own === undefined;
      }
      return isOf(series) ? null : "series";
    },
    isBundled: () => bundled,
  };
}
