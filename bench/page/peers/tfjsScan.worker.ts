import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-wasm";
import { serveContender } from "../workers";
import type { BranchQuestion } from "../../../src/model/scan/scan";
import { windowReader } from "../../../src/model/scan/source";
import { mapsOf } from "./plain";
import { EVERY, scanned, type ScanAnswer } from "./scanned";
import { startTfjs } from "./startTfjs";

/** Windows of a batch, as for PyTorch. */
const BATCH = 32;

let questions: readonly BranchQuestion[] = [];
let weights: tf.Tensor[] = [];
let units = 0;

/** The same in operations of TensorFlow.js, batch by batch: maps, their entropies, and their sums by lag. */
serveContender<ScanAnswer>({
  perRun: 1 / EVERY,
  async prepare(request) {
    await startTfjs("wasm");
    questions = scanned(request);
    units = request.units;
    weights = request.weights.map(({ values, shape }) => tf.tensor(values, [...shape]));
  },
  async run() {
    const [short, long] = [await branch(questions[0]!, 0, 4), await branch(questions[1]!, 2, 12)];
    return { short: short.byLag, long: long.byLag, entropy: short.entropy };
  },
});

async function branch(question: BranchQuestion, dense: number, attention: number) {
  const { heads, steps, plan, source, branch: name } = question;
  const { width, read } = windowReader(source, name, steps);
  const all = Array.from(plan.ends[name]).filter((_, i) => i % EVERY === 0);
  const entropy = new Float32Array(all.length * heads);
  const sums = new Float64Array(heads * (2 * steps - 1));
  for (let from = 0; from < all.length; from += BATCH) {
    const ends = all.slice(from, from + BATCH);
    const values = new Float32Array(ends.length * steps * width);
    ends.forEach((end, i) => read(end, values, i * steps * width));
    const request = { units, heads, batch: ends.length, steps };
    const [bits, lags] = tf.tidy(() => {
      const maps = mapsOf(request, { values, width }, weights, dense, attention);
      const logs = tf.mul(maps, tf.div(tf.log(tf.maximum(maps, 1e-30)), -Math.LN2));
      // Row q of a map is shifted by T − 1 − q: padded to 2T and read on as rows of 2T − 1, columns become offsets.
      const wide = tf.reshape(tf.pad(tf.reverse(maps, 2), [[0, 0], [0, 0], [0, 0], [0, steps]]), [ends.length, heads, 2 * steps * steps]);
      const skewed = tf.reshape(tf.slice(wide, [0, 0, 0], [ends.length, heads, steps * (2 * steps - 1)]), [ends.length, heads, steps, 2 * steps - 1]);
      return [tf.mean(tf.sum(logs, 3), 2), tf.sum(skewed, [0, 2])] as [tf.Tensor, tf.Tensor];
    });
    entropy.set(await bits.data<"float32">(), from * heads);
    (await lags.data<"float32">()).forEach((sum, i) => (sums[i]! += sum));
    tf.dispose([bits, lags]);
  }
  const lags = 2 * steps - 1;
  // From key - query upwards; a scan counts how far back.
  const byLag = Float32Array.from(sums, (_, i) => {
    const [head, lag] = [Math.floor(i / lags), i % lags];
    return sums[head * lags + (lags - 1 - lag)]! / all.length / (steps - Math.abs(lag - steps + 1));
  });
  return { byLag, entropy };
}
