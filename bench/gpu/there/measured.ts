/** Time that passes of one name took, ms, and how many there were. */
export interface PassTime {
  readonly passes: number;
  readonly ms: number;
}

/** What was found for one work. Times are ms; null for what it does not have. */
export interface Measured {
  /** As in `bench/results.json`: `maps 1x256x16x64x4`. */
  readonly work: string;
  readonly subgroups: boolean;
  /** Passes of one run and their time by the GPU's own clock, by shader. */
  readonly passes: Readonly<Record<string, PassTime>>;
  /** All passes of one run together. */
  readonly gpu: number;
  /** One run of many that JavaScript hands over one after the other; loading and reading are not in it. */
  readonly inARow: number;
  /** One run from JavaScript and back to it. */
  readonly call: number;
  /** The whole layer, loading and both branches, from JavaScript and back to it. */
  readonly layer: number | null;
}

/**
 * Passes of one run from those of `times` runs, in order: their means. What there is more of than of whole runs came once, before
 * all of them: it loaded what the runs share.
 */
export function perRun(passes: Readonly<Record<string, readonly number[]>>, times: number): Record<string, PassTime> {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    Object.entries(passes).map(([name, ms]) => {
      const once = ms.length % times;
      return [name, { passes: once + (ms.length - once) / times, ms: sum(ms.slice(0, once)) + sum(ms.slice(once)) / times }];
    }),
  );
}

export const together = (passes: Readonly<Record<string, PassTime>>) => Object.values(passes).reduce((sum, { ms }) => sum + ms, 0);

/** The median time of `count` runs, ms. */
export async function medianCall(count: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[count >> 1]!;
}

export function lineOf({ work, subgroups, passes, gpu, inARow, call, layer }: Measured): string {
  const parts = Object.entries(passes).map(([name, { passes: count, ms }]) => `${name} ${short(count)}: ${short(ms)}`);
  const whole = layer === null ? "" : `, layer ${short(layer)}`;
  return `${work}${subgroups ? "" : " without subgroups"}: ${short(gpu)} (${parts.join(", ")}), in a row ${short(inARow)}, call ${short(call)}${whole} ms`;
}

const short = (value: number) => String(Number(value.toPrecision(3)));
