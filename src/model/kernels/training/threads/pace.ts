/** How many threads a block of steps is to take, and how many steps it has at most. */
export interface Block {
  readonly threads: 1 | 2;
  readonly steps: number;
}

/** ms of a block by one thread: a trial of two that goes five times as slowly still costs but a quarter of a second. */
const BLOCK = 50;
/** Two threads must be so much faster to be taken: half of their sums and a wait are more than nothing. */
const GAIN = 0.95;
/** ms of training until the slower way is tried again, doubled with each trial that changes nothing. */
const FIRST_TRIAL = 1000;
const LAST_TRIAL = 30_000;
const MOST_STEPS = 256;

/**
 * Chooses between one thread and two by what blocks took: both are tried, the faster one goes on, and the other is tried again now
 * and then, since other programs come and go. Where another program holds the second core, two threads are slower than one.
 */
export function createPace() {
  /** ms a step, by threads; null where it was not tried. */
  const times: [number | null, number | null] = [null, null];
  let wait = FIRST_TRIAL;
  let since = 0;
  let better: 1 | 2 = 1;
  let trial: 1 | 2 | null = null;

  return {
    /** @param ready whether there is a second thread */
    next(ready: boolean): Block {
      const one = times[0];
      if (one === null) return { threads: 1, steps: 1 };
      const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(BLOCK / one)));
      if (!ready) return { threads: 1, steps };
      if (times[1] === null) trial = 2;
      else if (trial === null && since >= wait) trial = better === 1 ? 2 : 1;
      return { threads: trial ?? better, steps };
    },
    took({ threads, steps }: Block, ms: number): void {
      times[threads - 1] = ms / steps;
      since += ms;
      const [one, two] = times;
      if (one == null || two === null) return;
      const before = better;
      better = two < GAIN * one ? 2 : 1;
      if (trial !== null) wait = better === before ? Math.min(LAST_TRIAL, 2 * wait) : FIRST_TRIAL;
      if (trial !== null || better !== before) since = 0;
      trial = null;
    },
    /** Threads that it would take now. */
    threads: () => better,
  };
}
