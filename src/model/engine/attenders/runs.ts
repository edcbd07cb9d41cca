import type { Pause } from "../attender";

/** Something that can be run, and that is called off when its pause throws. */
export type Run<T> = (pause: Pause) => Promise<T>;

/** One after the other, as parts of one job. */
export async function inTurn<T>(runs: readonly Run<T>[], pause: Pause): Promise<T[]> {
  const results: T[] = [];
  for (const [index, run] of runs.entries()) {
    results.push(await run((fraction) => pause((index + fraction) / runs.length)));
  }
  return results;
}

/** All at once, as parts of one job. Where one fails or is called off, so are the others; settles when all have ended. */
export async function atOnce<T>(runs: readonly Run<T>[], pause: Pause): Promise<T[]> {
  const done = runs.map(() => 0);
  let failure: { readonly reason: unknown } | null = null;
  const failWith = (reason: unknown): never => {
    failure ??= { reason };
    throw failure.reason;
  };
  const pauseOf = (index: number): Pause => async (fraction) => {
    if (failure !== null) failWith(failure.reason);
    done[index] = fraction;
    await pause(done.reduce((sum, each) => sum + each, 0) / runs.length).catch(failWith);
  };
  const settled = await Promise.allSettled(runs.map((run, index) => run(pauseOf(index)).catch(failWith)));
  return settled.map((each) => (each.status === "fulfilled" ? each.value : failWith(each.reason)));
}
