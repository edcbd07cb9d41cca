import { initialiseWeights } from "../../weights/initialise";
import type { AttentionRequest } from "../../attention/attention";
import type { Attender, Pause } from "../attender";
import type { BackendName } from "../engine";

/** What a request takes on a backend, in ms: what every request takes, and what each of its weights adds. */
export interface Speed {
  readonly fixed: number;
  readonly perWeight: number;
}

/** Numbers of the maps. */
export const weightsOf = ({ batch, heads, steps }: Pick<AttentionRequest, "batch" | "heads" | "steps">): number => batch * heads * steps ** 2;

/** The speed that takes `small.ms` for its weights and `large.ms` for more; one that seems to gain by more work gains nothing. */
export function speedOf(small: { readonly weights: number; readonly ms: number }, large: { readonly weights: number; readonly ms: number }): Speed {
  const perWeight = Math.max(0, (large.ms - small.ms) / (large.weights - small.weights));
  return { fixed: Math.max(0, small.ms - perWeight * small.weights), perWeight };
}

/** Whether the first answers sooner. */
export function isSooner(first: Speed, second: Speed, weights: number): boolean {
  const of = ({ fixed, perWeight }: Speed) => fixed + perWeight * weights;
  return of(first) < of(second);
}

/** The sizes that are measured, and how often: the least time counts, since others use the machine as well. */
const MEASURED = [32, 320] as const;
const TIMES = 3;

const goOn = async () => {};

async function measure(attender: Attender, requests: readonly AttentionRequest[], now: () => number): Promise<Speed> {
  const found: { weights: number; ms: number }[] = [];
  for (const request of requests) {
    let ms = Infinity;
    for (let i = 0; i < TIMES; i++) {
      // Another object each time: it is loaded as one that a person drags.
      const own = { ...request };
      const begun = now();
      await attender.attend(own, goOn);
      ms = Math.min(ms, now() - begun);
    }
    found.push({ weights: weightsOf(request), ms });
  }
  return speedOf(found[0]!, found[1]!);
}

/** Two that take turns. */
export interface TwoAttenders extends Attender {
  /** Which of them computed the latest whole maps; null before the first. */
  readonly latest: () => BackendName | null;
}

/**
 * A GPU, and beside it the processor, which computes whole maps where it answers sooner: a GPU's round trip costs milliseconds, and small
 * maps less. Both are measured once, by `warm`; until then the GPU computes all, as it always does surveys and their regions.
 * @param start gives the processor's attender; null where it cannot start
 */
export function fasterAttender(gpu: Attender, start: () => Promise<Attender | null>, now = () => performance.now()): TwoAttenders {
  /** The processor, as long as there is one beside the GPU. */
  let beside: Attender | null = null;
  /** Null until both were measured. */
  let isProcessorSooner: ((weights: number) => boolean) | null = null;
  let latest: BackendName | null = null;
  /** How often all was given back. */
  let stops = 0;

  function leaveProcessor(): void {
    beside?.stop();
    beside = null;
    isProcessorSooner = null;
  }

  /** On the processor; null where it failed by itself, after which it is asked for nothing more. */
  async function onProcessor(processor: Attender, request: AttentionRequest, pause: Pause) {
    let calledOff = false;
    const own: Pause = (fraction) =>
      pause(fraction).catch((error: unknown) => {
        calledOff = true;
        throw error;
      });
    try {
      const answer = await processor.attend(request, own);
      latest = processor.backend;
      return answer;
    } catch (error) {
      // WebAssembly cannot be used after a trap: the worker is to end.
      if (calledOff || error instanceof WebAssembly.RuntimeError) throw error;
      leaveProcessor();
      return null;
    }
  }

  async function measureBoth(processor: Attender): Promise<void> {
    const requests = MEASURED.map(measuredRequest);
    await processor.warm();
    const ofGpu = await measure(gpu, requests, now);
    const ofProcessor = await measure(processor, requests, now);
    for (const { weights } of requests) for (const each of [gpu, processor]) each.forget(weights);
    // Where all was given back meanwhile, nobody is left who would ask.
    if (beside === processor) isProcessorSooner = (weights) => isSooner(ofProcessor, ofGpu, weights);
  }

  return {
    ...gpu,
    async warm() {
      await gpu.warm();
      const before = stops;
      const processor = await start();
      if (processor === null) return;
      // Given back while it started: nobody would end it.
      if (stops !== before) return processor.stop();
      beside = processor;
      try {
        await measureBoth(processor);
      } catch (error) {
        leaveProcessor();
        throw error;
      }
    },
    async attend(request, pause) {
      const answer = beside !== null && isProcessorSooner?.(weightsOf(request)) ? await onProcessor(beside, request, pause) : null;
      if (answer !== null) return answer;
      const ofGpu = await gpu.attend(request, pause);
      latest = gpu.backend;
      return ofGpu;
    },
    latest: () => latest,
    rest() {
      gpu.rest();
      beside?.rest();
    },
    forget(weights) {
      gpu.forget(weights);
      beside?.forget(weights);
    },
    memory() {
      const both = [gpu.memory(), ...(beside ? [beside.memory()] : [])];
      return { tensors: both.reduce((sum, { tensors }) => sum + tensors, 0), bytes: both.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
    stop() {
      stops++;
      gpu.stop();
      leaveProcessor();
    },
  };
}

/** One window of so many steps, with sizes as the page's own. */
function measuredRequest(steps: number): AttentionRequest {
  const sizes = { units: 32, heads: 4, shortWidth: 8, longWidth: 8 };
  const input = { width: 8, values: Float32Array.from({ length: steps * 8 }, (_, i) => Math.sin(i)), mask: null };
  return { ...sizes, causal: false, weights: initialiseWeights(sizes, 1), batch: 1, steps, short: input, long: input };
}
