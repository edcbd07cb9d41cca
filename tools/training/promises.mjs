/**
 * What training with the default settings is worth on each series: `node tools/training/promises.mjs [part of a name] [--seed 1]`; on
 * those that were kept back, whose files lie in a folder of one's own: `node tools/training/promises.mjs --kept-back FOLDER`.
 * Prints the mean absolute error on the test part (in spreads of the train part) beside the best simple forecast and ridge, the
 * coverage of the 80 % bands, what the pilots chose, and the processor's seconds that pilots and training took.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { KEPT_BACK, SERIES, seriesOf } from "./series.mjs";
import { withTraining } from "./start.mjs";

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { seed: { type: "string", default: "1" }, "kept-back": { type: "string" } } });
const seed = Number(values.seed);
const folder = values["kept-back"];
const all = folder === undefined ? SERIES : KEPT_BACK;

await withTraining(async (training, instance) => {
  console.log("series | horizon, season | windows | simple | ridge | layer | gain | to ridge | MASE | covers | chosen | best step | pilots s | training s");
  for (const name of Object.keys(all)) {
    if (asked.length > 0 && !asked.some((part) => name.includes(part))) continue;
    console.log(await lineFor(name, training, instance));
  }
});

async function lineFor(name, training, instance) {
  const { series, chosen } = await seriesOf(all[name], training, folder);
  const found = training.suited(series, chosen);
  if (!found.ok) return `${name} | refused: ${JSON.stringify(found.error)}`;
  const began = seconds();
  const { settings, pilots } = await last(training.pilots(instance, series, { ...found.value.settings, seed }));
  const piloted = seconds();
  const prepared = training.prepare(series, settings);
  if (!prepared.ok) return `${name} | refused: ${JSON.stringify(prepared.error)}`;
  const learner = training.learnerOnProcessor(training.createTrainer(instance, prepared.value.task));
  const run = await training.createRun(learner, prepared.value);
  await run.take(settings.length);
  const trained = seconds();
  learner.setWeights(run.best().weights);
  const { standings } = await training.evaluation(learner, prepared.value);
  const of = (who) => standings.find(({ contender }) => contender === who);
  const layer = of("layer").scores.all;
  const simple = standings.filter(({ contender }) => !["layer", "ridge"].includes(contender)).reduce((a, b) => (b.scores.all.mae < a.scores.all.mae ? b : a));
  const ridge = of("ridge").scores.all.mae;
  const number = (value) => value.toFixed(3).replace(/^0/, "");
  return [
    name,
    `${settings.horizon}, ${settings.season ?? "none"}`,
    ["train", "validation", "test"].map((part) => prepared.value.parts[part].origins.length).join(" + "),
    `${simple.contender} ${number(simple.scores.all.mae)}`,
    number(ridge),
    number(layer.mae),
    `${((1 - layer.mae / simple.scores.all.mae) * 100).toFixed(0)} %`,
    `${((layer.mae / ridge - 1) * 100).toFixed(0)} %`,
    number(layer.mase),
    number(of("layer").coverage.all),
    `${settings.base}, ${settings.loss}, ${settings.rate} (${pilots.map(({ mae }) => number(mae)).join(" ")})`,
    `${run.best().step} of ${run.step}`,
    (piloted - began).toFixed(1),
    (trained - piloted).toFixed(1),
  ].join(" | ");
}

/** Of the processor: others may be at work on the machine. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function last(iterator) {
  let turn = await iterator.next();
  while (!turn.done) turn = await iterator.next();
  return turn.value;
}
