/** Writes Keras programs of whole models of several kinds, each a zip, into the folder given, for check_programs.py. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { withTraining } from "../training/start.mjs";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say which folder to write to.");
await mkdir(folder, { recursive: true });

const small = { units: 8, heads: 2, steps: 16, stride: 2, positions: 3, batch: 8, horizon: 3, length: 60 };
const kinds = {
  usual: {},
  season: { base: "season", loss: "absolute" },
  everyStep: { readOut: "every", clip: 0.05, decay: 0.1 },
  quantiles: { readOut: "mean", base: "mean", loss: "pinball", normalised: true, embedded: 4 },
  momentum: { base: "nothing", optimiser: { kind: "sgd", momentum: 0.9 }, schedule: "constant", warmUp: 0 },
};

await withTraining(async (training, instance) => {
  const series = training.generatorById("season").generate({}, 900, 1);
  const found = training.suited(series);
  if (!found.ok) throw new Error(found.error.kind);
  for (const [name, more] of Object.entries({ ...kinds, whole: null })) {
    const settings = more === null ? found.value.settings : { ...found.value.settings, ...small, season: 24, ...more };
    const ready = training.prepare(series, settings);
    if (!ready.ok) throw new Error(ready.error.kind);
    const run = await training.createRun(training.learnerOnProcessor(training.createTrainer(instance, ready.value.task)), ready.value);
    const losses = (await run.take(training.COMPARED)).steps.map(({ loss }) => loss);
    await writeFile(path.join(folder, `${name}.zip`), await training.writeKerasProgram(ready.value, losses));
  }
});
