import { findingWords } from "../../../words/en/finding";
import { kindsWords } from "../../../words/en/kinds";
import { trainingWords } from "../../../words/en/training";
import { defineFinds } from "../find";
import type { TrainingLook } from "./look";
import { GOALS, withGoal } from "./settings/goals";
import type { TrainingSpec } from "./spec";

/** Tasks, and the settings that a training is steered by. */
export default defineFinds<TrainingSpec, TrainingLook>("training", ({ cell, update, setLook, focus, goTo }) => {
  const { also, choice } = findingWords;
  const words = trainingWords.settings;
  const task = GOALS.map((kind) => ({
    id: `goal-${kind}`,
    label: choice(words.task, words.goals[kind]),
    also: also.train,
    run: () => {
      update(withGoal(kind));
      goTo(cell.id);
    },
  }));
  const near = [words.rate, words.batch, words.epochs, words.seed];
  const far = [words.base, words.loss, words.positions, words.readOut, words.units, words.heads, words.optimiser, words.schedule, words.warmUp, words.clip, words.decay, words.length, words.patience];
  const numbers = [...near, ...far].map((label) => ({
    id: label,
    // The layer has units, heads and a seed as well.
    label: choice(kindsWords.training, label),
    also: also.training,
    run: () => {
      if (far.includes(label)) setLook({ learning: true });
      focus(label);
    },
  }));
  return [...task, ...numbers];
});
