import { unzipSync } from "fflate";
import { beforeAll, expect, test, vi } from "vitest";
import type { TrainerClient, TrainerEvents } from "../client";
import type { StepBlock, Ready } from "../protocol";
import { batchesOf } from "../run/batches";
import { generated, prepared, settingsFor, SMALL, startRun } from "../training.testing";
import { firstLosses } from "./firstLosses";
import { programData, type ProgramData } from "./programData";
import { writeKerasProgram } from "./programExport";

const series = generated("season", 900);
const ready = prepared(series, settingsFor(series, { ...SMALL, season: 24, base: "season", normalised: true, embedded: 4 }));
const losses = [0.5, 0.25, 0.125];
let data: ProgramData;
beforeAll(() => {
  data = programData(ready, losses);
});
const array = (name: string) => data.arrays.find((each) => each.name === name)!;

test("the program's weights are those that a run begins with, in the same order", async () => {
  const { run } = await startRun(ready);
  const weights = data.arrays.filter(({ name }) => name.startsWith("weights/")).flatMap(({ values }) => [...values]);
  expect(weights).toEqual([...run.weights()]);
  expect(data.task).toMatchObject({ arrays: data.arrays.filter(({ name }) => name.startsWith("weights/")).length });
});

test("its batches are those of the run, as many as there are losses", () => {
  const batchAt = batchesOf(ready.parts.train.windows, ready.settings.batch, ready.settings.seed);
  expect(array("batches").shape).toEqual([3, ready.settings.batch]);
  expect([...array("batches").values]).toEqual([0, 1, 2].flatMap((step) => [...batchAt(step)]));
  expect([...array("losses").values]).toEqual(losses);
});

test("each table is written once, though many views read it, and each view finds its own", () => {
  const tables = data.arrays.filter(({ name }) => name.startsWith("table"));
  expect(new Set(tables.map(({ values }) => values)).size).toBe(tables.length);
  const { short } = data.task as { short: { width: number; view: { table: string } }[] };
  short.forEach(({ width, view }, i) => {
    expect(array(view.table).values).toBe(ready.task.short[i]!.view.values);
    expect(array(view.table).shape).toEqual([ready.task.short[i]!.view.values.length / width, width]);
  });
});

test("the zip holds the program and what it reads, the same bytes each time", async () => {
  const zip = await writeKerasProgram(ready, losses);
  expect(Object.keys(unzipSync(zip))).toEqual(["train.py", "task.json", "data.npz"]);
  expect(await writeKerasProgram(ready, losses)).toEqual(zip);
});

function client(play: (events: TrainerEvents) => void) {
  const own = { go: vi.fn<TrainerClient["go"]>(), end: vi.fn<TrainerClient["end"]>() };
  const begin = (_: unknown, events: TrainerEvents) => {
    queueMicrotask(() => play(events));
    return own as unknown as TrainerClient;
  };
  return { own, begin };
}

test("the first losses are taken from a run that ends with them", async () => {
  const { own, begin } = client((events) => {
    events.onReady({} as Ready);
    for (let i = 0; i < 3; i++) events.onBlock({ losses: Float64Array.from({ length: 9 }, (_, j) => 9 * i + j) } as unknown as StepBlock);
  });
  expect(await firstLosses(series, ready.settings, begin)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(own.go).toHaveBeenCalledWith("full");
  expect(own.end).toHaveBeenCalled();
});

test("a worker that is gone, or refuses, is no endless wait", async () => {
  await expect(firstLosses(series, ready.settings, client((events) => events.onFailure(new Error("gone"))).begin)).rejects.toThrow("gone");
  await expect(firstLosses(series, ready.settings, client((events) => events.onRefused({ kind: "training/no-target", params: {} })).begin)).rejects.toThrow("training/no-target");
});
