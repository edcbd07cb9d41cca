import process from "node:process";
import { duel, inPage, workOf } from "../duel.mjs";
import { budgetRow, pairedRow } from "../rows.mjs";
import { findTorch, torch } from "../torch/torch.mjs";

const sizesOf = ([batch, steps, width, units, heads]) => ({ batch, steps, width, units, heads });

/** (B, T, D, U, H); on the first all peers, on the others native PyTorch and a second thread. */
export const TRAINED = [
  [32, 48, 8, 32, 4],
  [16, 128, 8, 32, 4],
  [32, 96, 12, 64, 8],
  [64, 24, 6, 16, 2],
  [8, 512, 8, 32, 4],
  [32, 10, 64, 64, 4],
].map(sizesOf);

/** A model as the app trains it: 24 columns of values, position and calendar. */
const MODELLED = sizesOf([32, 48, 24, 32, 4]);
/** As \`page/peers/task.ts\` has them. */
const MODELS = ["model, last step", "model, every step", "embedded model, every step"];

/** Steps whose losses are compared (page/peers/trained.ts hands over no more), and what they may differ by, of themselves. */
const COMPARED = 20;
const MOST_APART = 1e-4;
/** Of a step on WebGPU: each costs a GPU some microseconds. */
const MOST_DISPATCHES = 4;
/** Of TensorFlow.js on WebGPU in software, whose step takes seconds. */
const FEWER = 3;

/**
 * One fused step of training the layer on a batch of windows by Adam, to its loss as a number, on WASM with one thread: against
 * plain operations on TensorFlow.js' own kernels, its class of ours, jax-js, our kernel without relaxed SIMD, and native PyTorch, as
 * its definition reads and folded by hand. Then two threads against one, WebGPU against TensorFlow.js' own, and whole models
 * against the layer in them.
 */
export async function training({ browser, benchUrl }) {
  const rows = [];
  const python = findTorch();
  // For somebody who wants to know one thing.
  const asked = (process.env["HEADLIGHT_TRAINED"] ?? "").split(",").filter(Boolean);
  const wanted = (name) => asked.length === 0 || asked.includes(name);

  async function onPage(sizes, measure) {
    const page = await browser.newPage();
    await page.goto(benchUrl);
    const fighter = (name) => ({
      ...inPage(page, name, sizes, { ring: "training" }),
      losses: () => page.evaluate((who) => window.bench.training.answer(who), name),
    });
    await measure(fighter, page);
    await page.close();
  }

  /** Losses are compared first: where they differ, times mean nothing. */
  async function measure(work, peer, ours, theirs, compared = COMPARED) {
    const check = async () => mustTrainAlike(work, peer, await firstLosses(ours), (await firstLosses(theirs, compared)).slice(0, compared));
    const times = await duel(ours, theirs, check);
    rows.push(pairedRow(work, peer, times.ours, times.theirs));
  }

  for (const [index, sizes] of TRAINED.entries()) {
    const work = workOf(sizes, "training step");
    await onPage(sizes, async (fighter, page) => {
      const peers = { tfjs: "tfjs", class: "our tf.layers class", jax: "jax-js", plain: "ours without relaxed SIMD" };
      for (const [name, peer] of Object.entries(index > 0 ? {} : peers)) if (wanted(name)) await measure(work, peer, fighter("ours"), fighter(name));
      if (wanted("two")) await measure(workOf(sizes, "training step on 2 threads"), "ours 1 thread", fighter("two"), fighter("one"));
      if (index === 0 && wanted("webgpu")) await measure(workOf(sizes, "training step on WebGPU"), "tfjs webgpu", fighter("webgpu"), fighter("tfjsWebgpu"), FEWER);
      if (index === 0 && wanted("webgpu")) {
        const asked = await page.evaluate((given) => window.bench.gpu.trainingStep(given), sizes);
        rows.push(budgetRow(workOf(sizes, "dispatches of a training step on WebGPU"), asked.dispatches, MOST_DISPATCHES, "dispatches"));
        rows.push(budgetRow(workOf(sizes, "submissions of a training step on WebGPU"), asked.submissions, 1, "submissions"));
      }
      if (python === null || !wanted("torch")) return;
      const task = await page.evaluate((given) => window.bench.training.taskFor(given), sizes);
      const native = (script) => {
        const each = torch(python, 1, task, script);
        return { ...each, losses: each.sample };
      };
      await measure(work, "torch 1 thread", fighter("ours"), native("train.py"));
      if (index === 0) await measure(work, "torch folded 1 thread", fighter("ours"), native("train_folded.py"));
    });
  }

  await onPage(MODELLED, async (fighter) => {
    for (const name of wanted("models") ? MODELS : []) {
      const times = await duel(fighter(name), fighter("ours"), async () => {});
      rows.push(pairedRow(workOf(MODELLED, `training step of the ${name}`), "its layer alone", times.ours, times.theirs));
    }
  });
  return rows;
}

export async function firstLosses(fighter, count = COMPARED) {
  let losses = await fighter.losses();
  while (losses.length < count) {
    await fighter.turn();
    losses = await fighter.losses();
  }
  return losses;
}

/** Throws where losses lie apart, as far as theirs go, or where nothing was learnt: the times would mean nothing. */
export function mustTrainAlike(work, peer, ours, theirs) {
  const apart = Math.max(...theirs.map((loss, i) => Math.abs(loss - ours[i]) / loss));
  if (!(apart < MOST_APART)) throw new Error(`${work}: the losses of ${peer} differ by ${apart} of themselves, so its times mean nothing.`);
  if (!(Math.min(...ours) < ours[0] / 2)) throw new Error(`${work}: the loss never falls to half (${ours.join(", ")}).`);
}
