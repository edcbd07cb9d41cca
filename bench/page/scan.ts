import type { Means } from "./contender";
import { EVERY, scanned, type ScanAnswer } from "./peers/scanned";
import { windowReader } from "../../src/model/scan/source";
import type { Sizes } from "../sizes";
import { createRing } from "./ring";
import { contenderIn } from "./workers";

const module = { type: "module" } as const;

/** Ways to scan every window of a series; `batch` is how many there are. */
const ring = createRing<"ours" | "tfjs", ScanAnswer>({
  ours: (means: Means) => contenderIn(new Worker(new URL("./peers/ownScan.worker.ts", import.meta.url), module), means),
  tfjs: (means: Means) => contenderIn(new Worker(new URL("./peers/tfjsScan.worker.ts", import.meta.url), module), means),
});

export const scan = {
  ...ring,
  /**
   * How far apart the answers lie, of themselves: entropies of the windows that both ran, and mean attention by lag, which theirs is
   * over some of the windows.
   */
  async apart(heads: number) {
    const [ours, theirs] = [await ring.answer("ours"), await ring.answer("tfjs")];
    const same = ours.entropy.filter((_, i) => Math.floor(i / heads) % EVERY === 0);
    const most = (a: Float32Array, b: Float32Array) => a.reduce((worst, each, i) => Math.max(worst, Math.abs(each / b[i]! - 1)), 0);
    return { entropy: most(same, theirs.entropy), lags: Math.max(most(ours.short, theirs.short), most(ours.long, theirs.long)) };
  },
  /** Numbers of our answer, to be compared outside of the page. */
  async sample() {
    const { short, long } = await ring.answer("ours");
    return { short: Array.from(short), long: Array.from(long) };
  },
  /** The same windows for those who scan elsewhere, `(N, T, D)` each. */
  windowsFor(sizes: Sizes) {
    const request = ring.requestFor(sizes);
    const questions = scanned(request);
    const [short, long] = questions.map(({ branch, source, steps, plan }) => {
      const { width, read } = windowReader(source, branch, steps);
      const values = new Float32Array(plan.positions.length * steps * width);
      plan.ends[branch].forEach((end, i) => read(end, values, i * steps * width));
      return { width, values };
    });
    return { ...request, short, long };
  },
};
