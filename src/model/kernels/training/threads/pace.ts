/** How many threads a block of steps is to take, and how many steps it has at most. */
export interface BlockSize {
  readonly threads: 1 | 2;
  readonly steps: number;
}

/** ms by one thread: of a block, of one in a trial, and of the first ones, in which the browser still compiles. */
const BLOCK = 50;
const SHORT = 25;
const WARM = 100;
/** Blocks of a trial: in turns, since a machine that others use is slow now and fast then. */
const TRIAL = [1, 2, 1, 2, 1, 2] as const;
/** Two threads must be so much faster to be taken. */
const GAIN = 0.95;
/** ms of training until the other way is tried again, doubled with each trial that changes nothing. */
const FIRST_WAIT = 1000;
const LAST_WAIT = 30_000;
/** Blocks in a row by two threads that one would have done faster: then it is tried at once. */
const SLOW = 2;
const MOST_STEPS = 256;

/**
 * Chooses between one thread and two by what blocks took: both are tried in turns, the faster one goes on, and both are tried again
 * now and then, since other programs come and go. Where another program holds the second core, two threads are slower than one.
 */
export function createPace() {
  let better: 1 | 2 = 1;
  /** ms a step by one thread: of the last block, and of the last trial. */
  let last = 0;
  let one = Infinity;
  let warm = 0;
  let since = FIRST_WAIT;
  let wait = FIRST_WAIT;
  let slow = 0;
  let trial: (1 | 2)[] = [];
  let found: Record<1 | 2, number[]> = { 1: [], 2: [] };

  function decide(): void {
    const before = better;
    one = median(found[1]);
    better = median(found[2]) < GAIN * one ? 2 : 1;
    wait = better === before ? Math.min(LAST_WAIT, 2 * wait) : FIRST_WAIT;
    since = 0;
    slow = 0;
    found = { 1: [], 2: [] };
  }

  return {
    /** @param ready whether there is a second thread */
    next(ready: boolean): BlockSize {
      if (last === 0) return { threads: 1, steps: 1 };
      if (!ready || warm < WARM) trial = [];
      else if (trial.length === 0 && since >= wait) trial = [...TRIAL];
      const steps = Math.round((trial.length > 0 ? SHORT : BLOCK) / last);
      return { threads: ready ? (trial[0] ?? better) : 1, steps: Math.max(1, Math.min(MOST_STEPS, steps)) };
    },
    took({ threads, steps }: BlockSize, ms: number): void {
      const each = ms / steps;
      warm += ms;
      since += ms;
      if (threads === 1) last = each;
      if (trial.length > 0) {
        found[threads].push(each);
        trial.shift();
        if (trial.length === 0) decide();
        return;
      }
      slow = threads === 2 && each > one ? slow + 1 : 0;
      if (slow >= SLOW) since = wait;
    },
    /** Threads that it would take now. */
    threads: () => better,
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
