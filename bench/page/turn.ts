/** What a turn takes at least, ms: one run of a tenth of a millisecond after a pause would measure how a processor wakes up. */
const SHORTEST = 10;

/** A turn of a contender: runs, one straight after the other, that take `SHORTEST` together. Returns their mean, ms. */
export async function turn(run: () => Promise<number>): Promise<number> {
  let total = 0;
  let runs = 0;
  do {
    total += await run();
    runs++;
  } while (total < SHORTEST);
  return total / runs;
}
