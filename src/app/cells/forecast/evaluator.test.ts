import { expect, test, vi } from "vitest";
import type { TrainerClient, TrainerEvents } from "../../../model/training/client";
import type { Evaluation } from "../../../model/training/forecast/evaluation";
import type { Beginning, Ready } from "../../../model/training/protocol";
import type { TrainingSettings } from "../../../model/training/settings";
import { seriesOf } from "../../../model/training/training.testing";
import { createEvaluator } from "./evaluator";

const series = seriesOf({ a: [1, 2, 3] });
const settings = { seed: 1 } as TrainingSettings;
const weights = Float32Array.of(1);

function started(say: (events: TrainerEvents) => void = (events) => events.onReady({} as Ready)) {
  const evaluate = vi.fn<TrainerClient["evaluate"]>(() => Promise.resolve({} as Evaluation));
  const end = vi.fn<TrainerClient["end"]>();
  const begin = vi.fn((_: Beginning, events: TrainerEvents) => {
    queueMicrotask(() => say(events));
    return { evaluate, end } as unknown as TrainerClient;
  });
  return { evaluate, end, begin, evaluator: createEvaluator(begin) };
}

test("weights are judged once, in one worker, which takes no step", async () => {
  const { evaluator, begin, evaluate } = started();
  await Promise.all([evaluator.evaluate(series, settings, weights), evaluator.evaluate(series, { ...settings }, weights)]);
  await evaluator.evaluate(series, settings, Float32Array.of(2));
  expect(begin).toHaveBeenCalledTimes(1);
  expect(begin.mock.calls[0]![0]).toMatchObject({ pilots: false, from: null });
  expect(evaluate).toHaveBeenCalledTimes(2);
});

test("another task is another worker, and the one before is ended", async () => {
  const { evaluator, begin, end } = started();
  await evaluator.evaluate(series, settings, weights);
  await evaluator.evaluate(series, { ...settings, seed: 2 }, weights);
  expect(begin).toHaveBeenCalledTimes(2);
  expect(end).toHaveBeenCalledTimes(1);
  evaluator.end();
  expect(end).toHaveBeenCalledTimes(2);
});

test("a refusal is a problem in words, and a worker that is gone is replaced", async () => {
  const refused = started((events) => events.onRefused({ kind: "training/short", params: { rows: 3, needed: 9 } }));
  expect(await refused.evaluator.evaluate(series, settings, weights)).toMatchObject({ ok: false, error: { kind: "training/short", params: { rows: 3, needed: 9 } } });
  const gone = started((events) => events.onFailure(new Error("gone")));
  await expect(gone.evaluator.evaluate(series, settings, weights)).rejects.toThrow("gone");
  await expect(gone.evaluator.evaluate(series, settings, weights)).rejects.toThrow("gone");
  expect(gone.begin).toHaveBeenCalledTimes(2);
});
