/** Milliseconds of work after which others get their turn. */
const SLICE = 12;

/** Runs a generator to its end in slices: `pause` hears in between what it yielded last, and ends the run by throwing. */
export async function inSlices<T>(steps: Generator<number, T>, pause: (value: number) => Promise<void>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step;
    do {
      step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause(step.value);
  }
}
