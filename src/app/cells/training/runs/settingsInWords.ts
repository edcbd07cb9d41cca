import type { TrainingSettings } from "../../../../model/training/settings";
import { runsWords } from "../../../../words/en/runs";
import { trainingWords } from "../../../../words/en/training";
import { listed } from "../../../../words/lists";
import { written } from "../../../../words/numbers";
import type { RunRecord } from "./runRecord";

/** A setting as a person reads it: its name and what it is. */
type Worded = readonly [name: string, value: string];

const text = (value: number | null): string => (value === null ? runsWords.nothing : written(String(value)));
const onOff = (value: boolean): string => (value ? runsWords.on : runsWords.off);

/** The settings of a run in words, but for its seed, which stands by itself. What short runs chose is what they chose. */
function worded({ asked: { settings, pilots }, chosen }: RunRecord): readonly Worded[] {
  const words = trainingWords.settings;
  const own: TrainingSettings = { ...settings, ...(chosen && { base: chosen.base, loss: chosen.loss, rate: chosen.rate }) };
  const { goal, optimiser } = own;
  return [
    [words.task, words.goals[goal.kind]],
    ...(goal.kind === "lag" ? [[words.lag, text(goal.lag)] as const] : []),
    ...(goal.kind === "event" ? [[words.within, text(goal.within)] as const] : []),
    [words.target, listed(own.targets)],
    [words.inputs, listed(own.inputs)],
    [words.windowSteps, text(own.steps)],
    [words.windowStride, text(own.stride)],
    [words.horizon, text(own.horizon)],
    [words.season, text(own.season)],
    [words.pilots, onOff(pilots)],
    [words.base, words.bases[own.base]],
    [words.loss, words.losses[own.loss]],
    [words.rate, text(own.rate)],
    [words.batch, text(own.batch)],
    [words.length, text(own.length)],
    [words.units, text(own.units)],
    [words.heads, text(own.heads)],
    [words.positions, text(own.positions)],
    [words.calendar, own.calendar.length === 0 ? runsWords.nothing : listed(own.calendar.map((cycle) => words.cycles[cycle]))],
    [words.normalised, onOff(own.normalised)],
    [words.embedded, text(own.embedded)],
    [words.readOut, words.readOuts[own.readOut]],
    [words.optimiser, words.optimisers[optimiser.kind]],
    ...(optimiser.kind === "sgd" ? [[words.momentum, text(optimiser.momentum)] as const] : []),
    [words.schedule, words.schedules[own.schedule]],
    [words.warmUp, text(own.warmUp)],
    [words.clip, text(own.clip)],
    [words.decay, text(own.decay)],
    [words.patience, text(own.patience)],
  ];
}

/** Of each run the settings that are not the same in all of them. */
export function differing(runs: readonly RunRecord[]): readonly (readonly Worded[])[] {
  const all = runs.map(worded);
  const isSame = ([name, value]: Worded) => all.every((settings) => settings.some(([other, its]) => other === name && its === value));
  return all.map((settings) => settings.filter((setting) => !isSame(setting)));
}
