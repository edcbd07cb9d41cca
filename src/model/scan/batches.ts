import { classAt, jointClasses, type RowClasses } from "./calendar";

/** Windows that are run together, by their places in the plan. */
export interface ScanBatch {
  readonly windows: readonly number[];
  /** Whether they go into the averages. */
  readonly averaged: boolean;
  /** Of the calendars in their order, the class of each step, which is the same for all of them, `(T,)`. */
  readonly classes: readonly Uint8Array[];
}

/** Rows of a batch: enough to keep the kernel busy, few enough to stay in the cache. */
const BATCH_ROWS = 4096;

/** Each byte as a letter of its own: the quickest key of an array there is. */
const eachByte = new TextDecoder("latin1");

export interface Batched {
  readonly ends: Int32Array;
  readonly averaged: Uint8Array;
  /** Whether a window is run at all. */
  readonly runs: (window: number) => boolean;
  readonly steps: number;
  readonly stride: number;
  readonly calendars: readonly RowClasses[];
}

/**
 * Windows by the calendar: those of a batch begin at the same hour of the same day of the week, so that one sum of their maps tells
 * what each hour gives to each. A batch lies spread over the whole of the series: what is there after the first is a picture of it.
 */
export function batchesOf({ ends, averaged, runs, steps, stride, calendars }: Batched): ScanBatch[] {
  const joint = jointClasses(calendars);
  const groups = new Map<string, { readonly windows: number[]; readonly joint: Uint8Array; readonly averaged: boolean }>();
  const ofSteps = new Uint8Array(joint === null ? 0 : steps);
  ends.forEach((end, window) => {
    if (!runs(window)) return;
    if (joint !== null) for (let t = 0; t < steps; t++) ofSteps[t] = joint[end - 1 - (steps - 1 - t) * stride] ?? 0;
    const key = `${averaged[window]}${eachByte.decode(ofSteps)}`;
    const group = groups.get(key) ?? { windows: [], joint: ofSteps.slice(), averaged: averaged[window] === 1 };
    group.windows.push(window);
    groups.set(key, group);
  });
  const most = Math.max(1, Math.floor(BATCH_ROWS / steps));
  return [...groups.values()].flatMap(({ windows, joint: ofGroup, averaged: counts }) => {
    const classes = calendars.map((_each, calendar) => ofGroup.map((each) => classAt(calendars, calendar, each)));
    const count = Math.ceil(windows.length / most);
    return Array.from({ length: count }, (_each, first) => ({ windows: windows.filter((_window, i) => i % count === first), averaged: counts, classes }));
  });
}
