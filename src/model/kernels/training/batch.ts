import type { Branch } from "../../attention/branch";
import type { TrainingInstance } from "./instance";
import type { MemoryMap } from "./place";

/** For each window the first step that is no padding, and the one behind the last. */
export type UnpaddedSteps = readonly (readonly [from: number, to: number])[];

/** Windows of a batch, by their index in the task's views. */
export interface Batch {
  readonly windows: readonly number[] | Int32Array;
  /** Where windows are padded. A padded step is looked at by none, and as a query looks evenly at all. */
  readonly spans?: Readonly<Partial<Record<Branch, UnpaddedSteps>>>;
}

/** Lays a batch where the kernel looks for it. */
export function writeBatch(instance: TrainingInstance, placed: Pick<MemoryMap, "windows" | "spans">, { windows, spans }: Batch): void {
  const writeSpans = (branch: Branch): number => {
    const given = spans?.[branch];
    if (given === undefined) return 0;
    instance.words().set(given.flat(), placed.spans[branch] / 4);
    return placed.spans[branch];
  };
  instance.words().set(windows, placed.windows / 4);
  instance.set({ batch: windows.length, shortSpans: writeSpans("short"), longSpans: writeSpans("long") });
}
