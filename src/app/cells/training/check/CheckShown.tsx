import { useStore } from "zustand";
import { useAtRest, useMoving } from "../../../base/useAtRest";
import type { Training } from "../run/cellTraining";
import { shownMoment } from "../run/runState";
import type { TrainingValue } from "../value";
import { StepCheck } from "./StepCheck";

/** Checks the step after the moment that the film stands at; nothing before there is one. */
export function CheckShown({ training, trained }: { readonly training: Training; readonly trained: TrainingValue["trained"] }) {
  const shown = useStore(training.state, shownMoment);
  const moment = useAtRest(shown, useMoving(shown));
  return moment === null ? null : <StepCheck key={moment.step} {...{ trained, moment }} />;
}
