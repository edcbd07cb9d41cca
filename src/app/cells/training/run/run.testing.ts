import { afterEach, expect, vi } from "vitest";
import type { EngineState } from "../../../../model/engine/engine";
import { startTrainer, type TrainerWorker } from "../../../../model/training/client";
import { generated, settingsFor, SMALL } from "../../../../model/training/training.testing";
import { testWorker } from "../../../../model/training/worker.testing";
import type { KeptFile } from "../../../notebook/document/kind";
import { readKept } from "../kept/keptFile";
import type { Training } from "./cellTraining";
import { createTraining } from "./training";

export const series = generated("season", 900);
export const settings = settingsFor(series, { ...SMALL, season: 24, base: "last" });
const open: Training[] = [];

const STARTING: EngineState = { status: "starting" };

/** A run of the small task, ended with the test. */
export function made(shelf: { file?: Blob } = {}, spawn: () => TrainerWorker = () => testWorker(), computes: EngineState = STARTING) {
  const training = createTraining((beginning, events) => startTrainer(beginning, events, spawn), undefined);
  open.push(training);
  const kept: KeptFile = { read: () => shelf.file, write: (file) => (shelf.file = file) };
  const engine = { state: () => computes };
  const cell = { touch: vi.fn(), mark: vi.fn(), kept, engine };
  training.follow({ series, settings, pilots: false }, cell);
  const phase = (wanted: string) => vi.waitFor(() => expect(training.state.getState().phase).toBe(wanted), { timeout: 60_000 });
  return { training, cell, shelf, phase };
}
afterEach(() => open.splice(0).forEach((training) => training.end()));

export const losses = (training: Training) => [...training.state.getState().curve.losses];
/** The run is kept a moment after it rests. */
export const keptAt = (shelf: { file?: Blob }, step: number) =>
  vi.waitFor(async () => expect(shelf.file && (await readKept(shelf.file))?.run.state.trainer.steps).toBe(step), { timeout: 60_000 });

