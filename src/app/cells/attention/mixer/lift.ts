import type { Branch } from "../../../../model/attention/branch";
import type { BranchWindow, Windows } from "../../../../model/series/windows";
import type { Lift } from "./mixerState";

/** Where both windows are cut from one series: the place of each of its samples (ms or samples), increasing. Else null. */
export type SharedSamples = Float64Array | null;

/**
 * The windows with steps lifted by hand. Where both are cut from one series, its samples are what is lifted: a short step
 * carries the mean of the long step around it along, by its part of it, and a long step all short ones within.
 */
export function liftedWindows(windows: Windows, lifts: readonly Lift[], shared: SharedSamples): Windows {
  if (lifts.length === 0) return windows;
  const all = lifts.flatMap((lift) => [lift, ...carriedAlong(windows, lift, shared)]);
  const branch = (name: Branch): BranchWindow => {
    const own = all.filter((lift) => lift.branch === name);
    if (own.length === 0) return windows[name];
    const values = windows[name].values.slice();
    for (const { step, column, by } of own) values[step * windows[name].width + column]! += by;
    return { ...windows[name], values };
  };
  return { ...windows, short: branch("short"), long: branch("long") };
}

function carriedAlong(windows: Windows, { branch, step, column: own, by }: Lift, shared: SharedSamples): Lift[] {
  const { short, long } = windows;
  const [from, to] = branch === "short" ? [short, long] : [long, short];
  const column = to.columns.indexOf(from.columns[own]!);
  // The other window may not read this column.
  if (shared === null || column < 0) return [];
  const steps = Array.from({ length: windows.steps }, (_, i) => i);
  const covers = (longStep: number, at: number) => long.from[longStep]! <= at && at <= long.to[longStep]!;
  if (branch === "long") {
    return steps.filter((i) => covers(step, short.from[i]!)).map((i) => ({ branch: "short", step: i, column, by }));
  }
  return steps
    .filter((i) => covers(i, short.from[step]!))
    .map((i) => ({ branch: "long", step: i, column, by: by / countWithin(shared, long.from[i]!, long.to[i]!) }));
}

const countWithin = (samples: Float64Array, from: number, to: number) =>
  samples.reduce((count, at) => (at >= from && at <= to ? count + 1 : count), 0);
