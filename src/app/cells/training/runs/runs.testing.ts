import { generated, settingsFor, SMALL } from "../../../../model/training/training.testing";
import type { TrainingSettings } from "../../../../model/training/settings";
import type { RunRecord } from "./runRecord";

const settings = settingsFor(generated("season", 900), SMALL);

/** Tests only: a run as it is told. */
export const runOf = (number: number, more: Partial<TrainingSettings> = {}, about: Partial<RunRecord> = {}): RunRecord => ({
  number,
  series: 1,
  asked: { settings: { ...settings, ...more }, pilots: false },
  chosen: null,
  taken: 60,
  ended: "finished",
  best: { step: 50, loss: 0.25 },
  simple: 0.5,
  milliseconds: 120,
  curve: [[0, 1], [25, 0.5], [50, 0.25]],
  ...about,
});
