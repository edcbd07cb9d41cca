import { duel, inPage } from "../duel.mjs";
import { pairedRow } from "../rows.mjs";
import { findTorch, torch } from "../torch/torch.mjs";

const SIZES = { batch: 32, steps: 48, width: 8, units: 32, heads: 4 };
const WORK = "training step";

/** Steps whose losses are compared (page/peers/trained.ts hands over no more), and what they may differ by, of themselves. */
const COMPARED = 20;
const MOST_APART = 1e-4;

/**
 * One step of training the layer on a batch of windows by Adam, to its loss as a number, on WASM with one thread: our class
 * with our kernels for its backend, against plain operations on TensorFlow.js' own kernels and native PyTorch.
 */
export async function training({ browser, benchUrl }) {
  const page = await browser.newPage();
  await page.goto(benchUrl);
  const onPage = (name) => ({
    ...inPage(page, name, SIZES, { ring: "training" }),
    losses: () => page.evaluate((who) => window.bench.training.answer(who), name),
  });
  const hold = async (peer, theirs) => {
    const ours = onPage("ours");
    const check = async () => mustTrainAlike(peer, await firstLosses(ours), await firstLosses(theirs));
    const times = await duel(ours, theirs, check);
    return pairedRow(WORK, peer, times.ours, times.theirs);
  };
  const rows = [await hold("tfjs", onPage("tfjs"))];
  const python = findTorch();
  if (python !== null) {
    const native = torch(python, 1, await page.evaluate((sizes) => window.bench.training.taskFor(sizes), SIZES), "train.py");
    rows.push(await hold("torch 1 thread", { ...native, losses: native.sample }));
  }
  await page.close();
  return rows;
}

async function firstLosses(fighter) {
  let losses = await fighter.losses();
  while (losses.length < COMPARED) {
    await fighter.turn();
    losses = await fighter.losses();
  }
  return losses;
}

/** Throws where losses lie apart, or where nothing was learnt: the times would mean nothing. */
function mustTrainAlike(peer, ours, theirs) {
  const apart = Math.max(...ours.map((loss, i) => Math.abs(loss - theirs[i]) / theirs[i]));
  if (!(apart < MOST_APART)) throw new Error(`${WORK}: the losses of ${peer} differ by ${apart} of themselves, so its times mean nothing.`);
  if (!(ours.at(-1) < ours[0] / 2)) throw new Error(`${WORK}: the loss does not fall to half (${ours.join(", ")}).`);
}
