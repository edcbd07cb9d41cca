import { generatorById } from "../../src/model/series/generators/catalogue";
import { startTrainingInstance } from "../../src/model/kernels/training/instance";
import { compileTrainingKernel } from "../../src/model/kernels/training/kernelFile";
import { createTrainer } from "../../src/model/kernels/training/trainer";
import { startTrainer, type TrainerClient } from "../../src/model/training/client";
import { learnerOnProcessor } from "../../src/model/training/learner/onProcessor";
import { createRun } from "../../src/model/training/run/run";
import type { TrainingSettings } from "../../src/model/training/settings";
import { prepare } from "../../src/model/training/task/prepare";
import { suited } from "../../src/model/training/task/suited";

/** What came of a run in the trainer's own worker. */
interface Trained {
  readonly losses: readonly number[];
  readonly filmed: readonly number[];
  readonly ended: string;
  /** Mean absolute errors on the test part, of the layer and of the best simple forecast. */
  readonly layer: number;
  readonly simple: number;
}

const series = generatorById("season")!.generate({}, 2000, 1);

function settingsOf(length: number): TrainingSettings {
  const found = suited(series);
  if (!found.ok) throw new Error(found.error.kind);
  return { ...found.value.settings, base: "mean", length };
}

/** Trains on a generated season, pausing once where `rests` says so. */
async function train(length: number, rests: boolean): Promise<Trained> {
  const losses: number[] = [];
  let rest = rests;
  let client!: TrainerClient;
  const ended = await new Promise<string>((resolve, reject) => {
    client = startTrainer({ series, settings: settingsOf(length), pilots: false, from: null }, {
      onRefused: (refusal) => reject(new Error(refusal.kind)),
      onReady: () => client.go("full"),
      onBlock: (block) => {
        losses.push(...block.losses);
        if (rest) client.pause();
        rest = false;
      },
      onPaused: () => client.go("full"),
      onEnded: ({ kind }) => resolve(kind),
      onFailure: reject,
    });
  });
  const { standings } = await client.evaluate("best");
  const leastOf = (which: (contender: string) => boolean) =>
    Math.min(...standings.filter(({ contender }) => which(contender)).map(({ scores }) => scores.all.mae));
  const filmed = client.film.moments.map(({ step }) => step);
  client.end();
  return { losses, filmed, ended, layer: leastOf((who) => who === "layer"), simple: leastOf((who) => who !== "layer" && who !== "ridge") };
}

/** Trains until two threads have taken a step; gives the losses up to there, and those of the same steps by this thread alone. */
async function trainTogether(): Promise<{ readonly losses: readonly number[]; readonly alone: readonly number[] }> {
  const settings: TrainingSettings = { ...settingsOf(50_000), patience: 0 };
  const losses: number[] = [];
  let client!: TrainerClient;
  await new Promise<void>((resolve, reject) => {
    client = startTrainer({ series, settings, pilots: false, from: null }, {
      onRefused: (refusal) => reject(new Error(refusal.kind)),
      onReady: () => client.go("full"),
      onBlock: (block) => {
        losses.push(...block.losses);
        if (block.threads === 2) resolve();
      },
      onPaused: () => {},
      onEnded: () => reject(new Error("no second thread ever came")),
      onFailure: reject,
    });
  });
  client.end();
  const ready = prepare(series, settings);
  if (!ready.ok) throw new Error(ready.error.kind);
  const trainer = createTrainer(await startTrainingInstance(await compileTrainingKernel()), ready.value.task);
  const run = await createRun(learnerOnProcessor(trainer), ready.value);
  return { losses, alone: (await run.take(losses.length)).steps.map(({ loss }) => loss) };
}

declare global {
  interface Window {
    train: typeof train;
    trainTogether: typeof trainTogether;
  }
}

window.train = train;
window.trainTogether = trainTogether;
