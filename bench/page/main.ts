import type { BackendName } from "../../src/model/engine/engine";
import { sampleRequest } from "../../src/model/layers/samples";
import { relativeError } from "../../src/model/attention/reference";
import type { Answer, Contender } from "./contender";
import { ours } from "./ours";
import { tfjs } from "./peers/tfjs";

export interface Sizes {
  readonly batch: number;
  readonly steps: number;
  readonly width: number;
  readonly units: number;
  readonly heads: number;
}

/** What a pair of contenders took, ms, run by run; and how far their answers lie apart. */
export interface Duel {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly apart: number;
}

/** Other ways to compute the layer, by the name that the table shows. */
const PEERS: Readonly<Record<string, (backend: BackendName) => Contender>> = { tfjs };

/**
 * Runs both in turns (A B A B …) for about `seconds`, at least 7 and at most 200 times each, after both
 * have run three times to warm up.
 */
async function duel(peer: string, backend: BackendName, { width, ...sizes }: Sizes, seconds: number): Promise<Duel> {
  const request = sampleRequest({ ...sizes, shortWidth: width, longWidth: width, causal: false, masked: false }, 1);
  const make = PEERS[peer];
  if (make === undefined) throw new Error(`No peer is called ${peer}.`);
  const pair = [ours(backend), make(backend)] as const;
  try {
    for (const each of pair) await each.prepare(request);
    const answers = [await pair[0].run(), await pair[1].run()] as const;
    for (const each of [...pair, ...pair]) await each.run();
    const times: [number[], number[]] = [[], []];
    const until = performance.now() + seconds * 1000;
    while (times[0].length < 7 || (performance.now() < until && times[0].length < 200)) {
      times[0].push(await timed(pair[0]));
      times[1].push(await timed(pair[1]));
    }
    return { ours: times[0], theirs: times[1], apart: distance(...answers) };
  } finally {
    for (const each of pair) each.dispose();
  }
}

async function timed(contender: Contender): Promise<number> {
  const began = performance.now();
  await contender.run();
  return performance.now() - began;
}

function distance(a: Answer, b: Answer): number {
  return Math.max(...(["short", "long", "output"] as const).map((name) => relativeError(a[name], b[name])));
}

declare global {
  interface Window {
    duel: typeof duel;
  }
}

window.duel = duel;
