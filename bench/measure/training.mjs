import { duel, inPage, workOf } from "../duel.mjs";
import { pairedRow } from "../rows.mjs";
import { findTorch, torch } from "../torch/torch.mjs";

/** (B, T, D, U, H); on the first all peers, on the others native PyTorch. */
export const TRAINED = [
  [32, 48, 8, 32, 4],
  [16, 128, 8, 32, 4],
  [32, 96, 12, 64, 8],
  [64, 24, 6, 16, 2],
  [8, 512, 8, 32, 4],
  [32, 10, 64, 64, 4],
].map(([batch, steps, width, units, heads]) => ({ batch, steps, width, units, heads }));

/** Steps whose losses are compared (page/peers/trained.ts hands over no more), and what they may differ by, of themselves. */
const COMPARED = 20;
const MOST_APART = 1e-4;

/**
 * One fused step of training the layer on a batch of windows by Adam, to its loss as a number, on WASM with one thread: against
 * plain operations on TensorFlow.js' own kernels, its class of ours, our kernel without relaxed SIMD, and native PyTorch, as its
 * definition reads and folded by hand.
 */
export async function training({ browser, benchUrl }) {
  const rows = [];
  const python = findTorch();
  for (const [index, sizes] of TRAINED.entries()) {
    const work = workOf(sizes, "training step");
    const page = await browser.newPage();
    await page.goto(benchUrl);
    const onPage = (name) => ({
      ...inPage(page, name, sizes, { ring: "training" }),
      losses: () => page.evaluate((who) => window.bench.training.answer(who), name),
    });
    const peers = index > 0 ? [] : [
      { peer: "tfjs", fighter: onPage("tfjs") },
      { peer: "our tf.layers class", fighter: onPage("class") },
      { peer: "ours without relaxed SIMD", fighter: onPage("plain") },
    ];
    if (python !== null) {
      const task = await page.evaluate((given) => window.bench.training.taskFor(given), sizes);
      const native = (script) => {
        const fighter = torch(python, 1, task, script);
        return { ...fighter, losses: fighter.sample };
      };
      peers.push({ peer: "torch 1 thread", fighter: native("train.py") });
      if (index === 0) peers.push({ peer: "torch folded 1 thread", fighter: native("train_folded.py") });
    }
    for (const { peer, fighter } of peers) {
      const ours = onPage("ours");
      const check = async () => mustTrainAlike(work, peer, await firstLosses(ours), await firstLosses(fighter));
      const times = await duel(ours, fighter, check);
      rows.push(pairedRow(work, peer, times.ours, times.theirs));
    }
    await page.close();
  }
  return rows;
}

export async function firstLosses(fighter) {
  let losses = await fighter.losses();
  while (losses.length < COMPARED) {
    await fighter.turn();
    losses = await fighter.losses();
  }
  return losses;
}

/** Throws where losses lie apart, or where nothing was learnt: the times would mean nothing. */
export function mustTrainAlike(work, peer, ours, theirs) {
  const apart = Math.max(...ours.map((loss, i) => Math.abs(loss - theirs[i]) / theirs[i]));
  if (!(apart < MOST_APART)) throw new Error(`${work}: the losses of ${peer} differ by ${apart} of themselves, so its times mean nothing.`);
  if (!(Math.min(...ours) < ours[0] / 2)) throw new Error(`${work}: the loss never falls to half (${ours.join(", ")}).`);
}
