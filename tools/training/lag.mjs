/**
 * In how many of 20 seeds "find the lag" is found within 200 steps, with positions and without: `node tools/training/lag.mjs`.
 * Found: a head of the short branch peaks exactly that far back, and its mean look-back lies within one step of it.
 */
import process from "node:process";
import { withTraining } from "./start.mjs";

const LAG = 12;
const SEEDS = Number(process.argv[2] ?? 20);
const STEPS = 200;

await withTraining(async (training, instance) => {
  for (const positions of [8, 0]) {
    const foundAt = [];
    for (let seed = 1; seed <= SEEDS; seed++) foundAt.push(await firstFound(training, instance, { positions, seed, length: STEPS }));
    const found = foundAt.filter((step) => step !== null).toSorted((a, b) => a - b);
    console.log(`${positions} pairs of positions: found in ${found.length} of ${SEEDS} seeds, the median at step ${found[found.length >> 1] ?? "none"} (${foundAt.join(" ")}).`);
  }
});

/** The step, in twenties, at which some head has found it; null for never. */
async function firstFound(training, instance, more) {
  const settings = { ...training.teachingSettings({ kind: "lag", lag: LAG }), ...more };
  const ready = training.prepare(training.teachingSeries("lag", more.seed), settings);
  if (!ready.ok) throw new Error(ready.error.kind);
  const { task, parts } = ready.value;
  const run = await training.createRun(training.learnerOnProcessor(training.createTrainer(instance, task)), ready.value);
  while (run.ended === null) {
    await run.take(20);
    const { maps } = training.referenceAttention(training.requestOf(task, run.weights(), parts.test.windows[0])).short;
    if (training.headsThatFound(LAG, maps, settings.heads, settings.steps).length > 0) return run.step;
  }
  return null;
}
