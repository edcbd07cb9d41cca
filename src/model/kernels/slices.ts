/** Milliseconds of work after which other messages get their turn. */
const SLICE = 12;

/**
 * Runs a generator to its end in slices, letting other tasks run in between, so that a message may stop it:
 * `onStep` hears what it yields; null when `signal` aborts first.
 */
export async function inSlices<T>(
  steps: Generator<number, T>,
  onStep?: (value: number) => void,
  signal?: AbortSignal,
): Promise<T | null> {
  const { port1, port2 } = new MessageChannel();
  try {
    for (;;) {
      const until = performance.now() + SLICE;
      let step;
      do {
        if (signal?.aborted) return null;
        step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      onStep?.(step.value);
      // A message comes back sooner than a timer, which browsers hold back for 4 ms.
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
  } finally {
    port1.close();
  }
}
