import { startTrainer } from "../client";
import type { Series } from "../../series/series";
import type { TrainingSettings } from "../settings";

/** Losses that the program compares its own with. */
export const COMPARED = 20;

/**
 * The first losses of the run that these settings begin, in a worker of its own; fewer where the run ends before.
 * @throws Error where the settings are refused, or the worker is gone
 */
export function firstLosses(series: Series, settings: TrainingSettings, begin = startTrainer): Promise<readonly number[]> {
  const losses: number[] = [];
  return new Promise<readonly number[]>((resolve, reject) => {
    const done = () => {
      client.end();
      resolve(losses.slice(0, COMPARED));
    };
    const client = begin(
      { series, settings, pilots: false, from: null },
      {
        onReady: () => client.go("full"),
        onRefused: ({ kind }) => {
          client.end();
          reject(new Error(`These settings are refused: ${kind}`));
        },
        onBlock: ({ losses: more }) => {
          losses.push(...more);
          if (losses.length >= COMPARED) done();
        },
        onPaused() {},
        onEnded: done,
        onFailure: reject,
      },
    );
  });
}
