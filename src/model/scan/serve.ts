import type { Instance } from "../kernels/instance";
import { createScan, type BranchQuestion, type BranchScan } from "./scan";
import type { Failure } from "../failure";

/** To the page: what is known by now, and at the end the whole of it; `failed` says what was thrown. */
export type FromScanner =
  | { readonly type: "part" | "done"; readonly fraction: number; readonly scan: BranchScan }
  | { readonly type: "failed"; readonly failure: Failure };

/** ms after which the first picture is sent, and after which each other. */
const FIRST = 60;
const USUAL = 200;
/** A picture may take a tenth of the time. */
const SHARE = 10;

/** Scans a branch to its end, and tells in between what it looks like; whoever wants no more of it ends the worker. */
export function serveScan(question: BranchQuestion, instance: Instance, post: (message: FromScanner, transfer: Transferable[]) => void, now: () => number): void {
  const running = createScan(instance, question);
  let due = now() + FIRST;
  const tell = (type: "part" | "done", fraction: number) => {
    const scan = running.result();
    post({ type, fraction, scan }, buffersOf(scan));
  };
  for (const fraction of running.run()) {
    const began = now();
    if (began < due || fraction === 1) continue;
    tell("part", fraction);
    due = now() + Math.max(USUAL, SHARE * (now() - began));
  }
  tell("done", 1);
}

/** All of a scan is the receiver's. */
function buffersOf({ measures, meanMap, lags, profiles, calendars, distances, rare }: BranchScan): ArrayBuffer[] {
  const maps = rare?.flat().map(({ map }) => map) ?? [];
  const arrays = [...Object.values(measures), meanMap, lags.mean, lags.low, lags.high, profiles, ...calendars.map(({ mean }) => mean), distances, ...maps];
  return arrays.flatMap((array) => (array === null ? [] : [array.buffer as ArrayBuffer]));
}
