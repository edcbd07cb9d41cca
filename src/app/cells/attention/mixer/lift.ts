import type { AttentionRequest, BranchInput } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import type { Lift } from "./mixerState";

/** Where both windows are cut from one series: the place of each of its samples (ms or samples), increasing. Else null. */
export type SharedSamples = Float64Array | null;

/**
 * The request with steps lifted by hand. Where both windows are cut from one series, its samples are what is lifted: a
 * short step carries the mean of the long step around it along, by its part of it, and a long step all short ones within.
 */
export function liftedRequest(request: AttentionRequest, windows: Windows, lifts: readonly Lift[], shared: SharedSamples): AttentionRequest {
  if (lifts.length === 0) return request;
  const all = lifts.flatMap((lift) => [lift, ...carriedAlong(windows, lift, shared)]);
  const branch = (name: Branch): BranchInput => {
    const own = all.filter((lift) => lift.branch === name);
    const { width, values, mask } = request[name];
    const next = values.slice();
    for (const { step, column, by } of own) next[step * width + column]! += by;
    return { width, values: own.length === 0 ? values : next, mask };
  };
  return { ...request, short: branch("short"), long: branch("long") };
}

function carriedAlong(windows: Windows, { branch, step, column, by }: Lift, shared: SharedSamples): Lift[] {
  if (shared === null) return [];
  const { short, long } = windows;
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
