/**
 * Trains the layer of the notebook that a first visitor sees, and writes its run with the film: `node tools/training/starter.mjs`.
 * On the build that gives the same bits on every machine; `starter.test.ts` trains it again and compares.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { SERIES, seriesOf } from "./series.mjs";
import { withTraining } from "./start.mjs";

const FILE = path.resolve(import.meta.dirname, "../../src/app/cells/training/kept/starter.run");

await withTraining(async (training, instance) => {
  const { series } = await seriesOf(SERIES["Seattle's usual hours"], training);
  const bytes = Buffer.from(await (await training.trainStarter(series, instance)).arrayBuffer());
  writeFileSync(FILE, bytes);
  console.log(`${FILE}: ${(bytes.length / 1024).toFixed(1)} KiB.`);
}, "training/training");
