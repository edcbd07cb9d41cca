import { madeIn, type Made, useMade } from "../../../base/handedDown";
import type { Training } from "./cellTraining";
import { createTraining } from "./training";

/** The runs by the id of their cell. */
type Trainings = Map<string, Training>;

const createTrainings = (): Trainings => new Map();

/** The run of a cell; made with the first question for it. */
export function trainingOf(made: Made, cellId: string): Training {
  const trainings = madeIn(made, createTrainings);
  const known = trainings.get(cellId);
  if (known !== undefined) return known;
  const training = createTraining();
  const end = () => {
    training.end();
    trainings.delete(cellId);
  };
  const owned = { ...training, end };
  trainings.set(cellId, owned);
  return owned;
}

export const useTraining = (cellId: string): Training => trainingOf(useMade(), cellId);
