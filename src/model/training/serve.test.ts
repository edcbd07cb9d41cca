import { expect, test, vi } from "vitest";
import { nextTask } from "../nextTask";
import type { TrainerClient } from "./client";
import type { Ready } from "./protocol";
import type { KeptRun } from "./run/kept";
import { begun, called } from "./serve.testing";
import type { TrainingSettings } from "./settings";

test("takes no step before it is told to, then all of them; film and best come with it", async () => {
  const { client, events, losses } = begun();
  await called(events.onReady);
  const ready = events.onReady.mock.calls[0]![0];
  expect(ready).toMatchObject({ step: 0, ended: null, piloted: null });
  expect(ready.windows.train).toBeGreaterThan(100);
  await nextTask();
  expect(events.onBlock).not.toHaveBeenCalled();
  client.go("full");
  await called(events.onEnded);
  expect(losses()).toHaveLength(60);
  const [ended, step, best] = events.onEnded.mock.calls[0]!;
  expect({ ended, step }).toEqual({ ended: { kind: "finished" }, step: 60 });
  expect(best.loss).toBeLessThan(ready.best.loss);
  expect(client.film.moments.map((moment) => moment.step)).toEqual([...Array.from({ length: 16 }, (_, i) => i), 16, 24, 32, 40, 48, 56, 60]);
  expect(client.film.moments.at(-1)!.weights.length).toBe(best.weights.length);
});

test("pauses, takes one step, and goes on to the curve of a run that never rested; so does one that was kept", async () => {
  const whole = begun();
  whole.client.go("full");
  await called(whole.events.onEnded);

  const rested = begun({ atFirstBlock: (client) => client.pause() });
  rested.client.go(1000);
  await called(rested.events.onPaused);
  const at = rested.losses().length;
  expect(at).toBeLessThan(60);
  rested.client.step();
  await vi.waitFor(() => expect(rested.events.onPaused).toHaveBeenCalledTimes(2));
  expect(rested.losses()).toHaveLength(at + 1);
  const kept = structuredClone(await rested.client.keep());
  rested.client.go("full");
  await called(rested.events.onEnded);
  expect(rested.losses()).toEqual(whole.losses());
  expect(rested.client.film).toEqual(whole.client.film);

  const later = begun({ from: kept });
  await called(later.events.onReady);
  expect(later.events.onReady.mock.calls[0]![0].step).toBe(at + 1);
  later.client.go("full");
  await called(later.events.onEnded);
  expect(later.losses()).toEqual(whole.losses().slice(at + 1));
  expect(later.client.film).toEqual(whole.client.film);
});

test("a pause that was told while the run was already to go on is none", async () => {
  // The page is shown again before it hears that the run rests.
  const late: MessageEvent[] = [];
  const { client, events, worker } = begun({
    atFirstBlock(own) {
      worker.onmessage = (message) => void late.push(message);
      own.pause();
    },
  });
  const tell = worker.onmessage!;
  client.go(1000);
  await vi.waitFor(() => expect(late.map(({ data }) => (data as { type: string }).type)).toContain("paused"), { timeout: 50_000 });
  client.go("full");
  worker.onmessage = tell;
  for (const message of late) tell(message);
  await called(events.onEnded);
  expect(events.onPaused).not.toHaveBeenCalled();
});

test("goes as slowly as it is asked to, step by step", async () => {
  const { client, events, worker, blocks } = begun({ settings: { length: 10 } });
  client.go("watch");
  await called(events.onEnded);
  expect(blocks.every(({ losses }) => losses.length <= 1)).toBe(true);
  expect(worker.rests.filter((ms) => Math.abs(ms - 1000 / 30) < 0.01)).toHaveLength(10);
});

test("finds out base, loss and rate first where it is asked to, and tells what came of each", async () => {
  const { events } = begun({ pilots: true });
  await called(events.onReady);
  const { piloted, settings: chosen }: Ready = events.onReady.mock.calls[0]![0];
  expect(piloted!.pilots.filter(({ question }) => question === "base").map((pilot) => pilot.settings.base)).toEqual(["nothing", "last", "mean", "season"]);
  const best = piloted!.pilots.reduce((a, b) => (b.mae < a.mae ? b : a));
  expect(chosen).toMatchObject(best.settings);
  expect(best.mae).toBeLessThan(piloted!.simple);
  const progress = events.onPilots.mock.calls.map(([{ done }]) => done);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBeLessThanOrEqual(1);
});

test("evaluates the best weights between steps and goes on as if it had not", async () => {
  let asked: ReturnType<TrainerClient["evaluate"]> | null = null;
  const one = begun({
    atFirstBlock: (client) => {
      asked = client.evaluate("best");
    },
  });
  one.client.go(1000);
  await called(one.events.onBlock);
  const { standings } = await asked!;
  expect(one.losses().length).toBeLessThan(60);
  expect(standings.map(({ contender }) => contender)).toEqual(["layer", "last", "drift", "season", "mean", "ridge"]);
  await called(one.events.onEnded);
  const whole = begun();
  whole.client.go("full");
  await called(whole.events.onEnded);
  expect(one.losses()).toEqual(whole.losses());
});

test("says why a series cannot be trained on", async () => {
  const { events } = begun({ settings: { targets: ["gone"] } });
  await called(events.onRefused);
  expect(events.onRefused.mock.calls[0]![0]).toEqual({ kind: "training/no-column", params: { column: "gone" } });
});

test("a kept run that is broken, or one of other settings, is refused", async () => {
  const { client, events } = begun({ settings: { length: 20 } });
  client.go("full");
  await called(events.onEnded);
  const kept = await client.keep();
  const { state, film } = kept;
  const broken: [KeptRun, Partial<TrainingSettings>][] = [
    [kept, { units: 12 }],
    [{ ...kept, state: { ...state, trainer: { ...state.trainer, weights: state.trainer.weights.map((w, i) => (i === 7 ? NaN : w)) } } }, {}],
    [{ ...kept, state: { ...state, best: { ...state.best, weights: new Float32Array(3) } } }, {}],
    [{ ...kept, state: { ...state, trainer: { ...state.trainer, steps: -1 } } }, {}],
    [{ state, film: { ...film, moments: film.moments.toReversed() } }, {}],
    [{ state, film: { ...film, moments: Array.from({ length: 99 }, (_, step) => ({ ...film.moments[0]!, step })) } }, {}],
    [{ state, film: { ...film, stride: 0 } }, {}],
  ];
  for (const [from, more] of broken) {
    const { events: told } = begun({ from, settings: { length: 20, ...more } });
    await called(told.onRefused);
    expect(told.onRefused.mock.calls[0]![0]).toEqual({ kind: "training/kept", params: {} });
  }
  const sound = begun({ from: kept, settings: { length: 20 } });
  await called(sound.events.onReady);
});

test("what fails in the worker ends it and reaches the page, and whoever waits", async () => {
  const { client, events, worker } = begun({ settings: { targets: ["gone"] } });
  await expect(client.keep()).rejects.toThrow("No run has begun");
  expect(events.onFailure).toHaveBeenCalledTimes(1);
  expect(worker.terminated).toBe(true);
});

test("who ends the trainer is not answered any more", async () => {
  const { client, worker } = begun();
  const asked = client.evaluate("now");
  client.end();
  await expect(asked).rejects.toThrow("ended");
  expect(worker.terminated).toBe(true);
});
