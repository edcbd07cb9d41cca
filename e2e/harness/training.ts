import { generatorById } from "../../src/model/series/generators/catalogue";
import { startTrainer, type TrainerClient } from "../../src/model/training/client";
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

/** Trains on a generated season, pausing once where `rests` says so. */
async function train(length: number, rests: boolean): Promise<Trained> {
  const series = generatorById("season")!.generate({}, 2000, 1);
  const found = suited(series);
  if (!found.ok) throw new Error(found.error.kind);
  const losses: number[] = [];
  let rest = rests;
  let client!: TrainerClient;
  const ended = await new Promise<string>((resolve, reject) => {
    client = startTrainer({ series, settings: { ...found.value.settings, base: "mean", length }, pilots: false, from: null }, {
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

declare global {
  interface Window {
    train: typeof train;
  }
}

window.train = train;
