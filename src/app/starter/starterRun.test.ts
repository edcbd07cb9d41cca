import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { startTrainingInstance } from "../../model/kernels/training/instance";
import { BUNDLED } from "../../model/series/bundled";
import { Reader } from "../../model/series/reading/reader";
import { readKept } from "../cells/training/kept/keptFile";
import { trainStarter } from "./starterRun.testing";

const file = (path: string) => readFile(new URL(path, import.meta.url));

it("comes along as the run that its tool makes, whose film ends with the best weights", async () => {
  const { id, options } = BUNDLED[0]!;
  const csv = await file(`../../../node_modules/vega-datasets/data/${id}.csv`);
  const read = await new Reader().read(1, { name: `${id}.csv`, blob: new Blob([new Uint8Array(csv)]) }, options);
  if (!read.ok) throw new Error(read.error.kind);
  const instance = await startTrainingInstance(await file("../../model/kernels/training/training.wasm"));
  const made = new Uint8Array(await (await trainStarter(read.value.series, instance)).arrayBuffer());
  const comes = new Uint8Array(await file("../cells/training/kept/starter.run"));
  expect(made).toEqual(comes);
  const kept = (await readKept(new Blob([comes])))!;
  const { best, trainer } = kept.run.state;
  expect(best.step).toBe(trainer.steps);
  expect(kept.run.film.moments.at(-1)!.step).toBe(best.step);
  expect(best.loss).toBeLessThan(0.2 * kept.validations[0]!.loss);
});
