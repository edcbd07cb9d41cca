import { memo, Suspense, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { trainingWords } from "../../../words/en/training";
import { useSame } from "../../base/useSame";
import { Fold } from "../../controls/Fold";
import { preloadable } from "../../controls/preloadable";
import { Sentence } from "../../controls/Sentence";
import type { CellViewProps } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import { CheckShown } from "./check/CheckShown";
import { FilmBar } from "./film/FilmBar";
import { HalfFilm } from "./film/HalfFilm";
import type { TrainingLook } from "./look";
import { LossPanel } from "./loss/LossPanel";
import { RunBar } from "./run/RunBar";
import { withoutMoment, type Phase } from "./run/runState";
import { useTraining } from "./run/trainings";
import { measuredBy, otherRuns } from "./runs/otherRuns";
import { RunsPart } from "./runs/RunsPart";
import { LearningSettings } from "./settings/LearningSettings";
import { TaskSettings } from "./settings/TaskSettings";
import type { TrainingSpec } from "./spec";
import styles from "./TrainingView.module.css";
import { isSameRun, type Elsewhere, type TrainingValue } from "./value";

/** Loaded with the first film. */
const FilmPanels = preloadable(() => import("./film/FilmPanels")).View;

/** What is learnt and how, the run, its loss, and its film. */
export function TrainingView({ cell, state, inputs, update, edit, look, setLook }: CellViewProps<TrainingSpec, TrainingValue | Elsewhere, TrainingLook>) {
  const value = useSame(state.value, isSameRun);
  if (value?.trained === null) return <p className={styles.summary}><Sentence told={{ kind: "training/elsewhere", params: value }} /></p>;
  return <Here {...{ cell, value, update, edit, look, setLook }} source={inputs["series"] as SeriesValue | undefined} />;
}

type HereProps = RunPartProps & Pick<CellViewProps<TrainingSpec>, "update">;

/** What stays while the film moves. */
const Here = memo(function Here({ cell, value, source, update, edit, look, setLook }: HereProps) {
  const { spec } = cell;
  const words = trainingWords;
  const settings = { spec, value, update };
  return (
    <div className={styles.training}>
      <Fold title={words.settings.what} aside={words.settings.whatAside} open={look.task} onToggle={(task) => setLook({ task })}>
        {() => <TaskSettings {...settings} />}
      </Fold>
      {value !== undefined && <p className={styles.summary}>{summaryOf(value)}</p>}
      <RunPart {...{ cell, value, source, edit, look, setLook }} />
      <Fold title={words.settings.learning} aside={words.settings.learningAside} open={look.learning} onToggle={(learning) => setLook({ learning })}>
        {() => <LearningSettings {...settings} />}
      </Fold>
      {value !== undefined && value.reasons.length > 0 && (
        <Fold title={words.reasons.title} aside={words.reasons.aside} open={look.reasons} onToggle={(reasons) => setLook({ reasons })}>
          {() => <ul className={styles.reasons}>{value.reasons.map((reason) => <li key={reason.kind}>{words.reasons.of(reason)}</li>)}</ul>}
        </Fold>
      )}
    </div>
  );
});

interface RunPartProps extends Pick<CellViewProps<TrainingSpec, TrainingValue, TrainingLook>, "cell" | "edit" | "look" | "setLook"> {
  readonly value: TrainingValue | undefined;
  readonly source: SeriesValue | undefined;
}

/** While it goes, there is a newer step by the time that one is checked. */
const goes = (phase: Phase): boolean => phase === "preparing" || phase === "running";

/** What changes many times a second while the layer learns. */
const RunPart = memo(function RunPart({ cell, value, source, edit, look, setLook }: RunPartProps) {
  const training = useTraining(cell.id);
  const run = useStore(training.state, useShallow(withoutMoment));
  const [lit, setLit] = useState<number | null>(null);
  // Without runs before this one there are none to lay beside it.
  const record = run.past.length > 0 ? training.record() : null;
  const measure = record && measuredBy(record);
  const others = useMemo(() => otherRuns(run.past, measure, lit), [run.past, measure, lit]);
  return (
    <>
      <RunBar {...{ training, value }} state={run} />
      <LossPanel curve={run.curve} validations={run.validations} step={run.step} prepared={value?.trained.prepared} {...{ others, look, setLook }} />
      {run.phase !== "idle" && <FilmBar {...{ training, look, setLook }} film={run.film} />}
      {run.film.moments.length > 0 && value !== undefined && !value.bundled && <HalfFilm training={training} film={run.film} half={run.half} />}
      {run.film.moments.length > 0 && value !== undefined && source !== undefined && (
        <Suspense>
          <FilmPanels film={run.film} goes={run.phase === "running"} {...{ training, value, source, look, setLook }} />
        </Suspense>
      )}
      {value !== undefined && !goes(run.phase) && <CheckShown training={training} trained={value.trained} />}
      {value !== undefined && source !== undefined && <RunsPart {...{ cell, training, value, source, edit, look, setLook }} onPoint={setLit} />}
    </>
  );
});

function summaryOf({ settings, prepared: { parts } }: TrainingValue): string {
  const windows = { train: parts.train.windows.length, validation: parts.validation.windows.length, test: parts.test.origins.length };
  const { steps, horizon } = settings;
  const target = settings.targets.join(", ");
  return settings.goal.kind === "forecast" ? trainingWords.summary({ target, horizon, steps, windows }) : trainingWords.teachingSummary({ target, steps, windows });
}
