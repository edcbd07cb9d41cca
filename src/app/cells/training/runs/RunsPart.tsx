import { memo, useMemo } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { runsWords } from "../../../../words/en/runs";
import { Fold } from "../../../controls/Fold";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { SeriesValue } from "../../series/value";
import type { TrainingLook } from "../look";
import type { Training } from "../run/cellTraining";
import type { TrainingSpec } from "../spec";
import type { TrainingValue } from "../value";
import { RunsTable } from "./RunsTable";
import { withSettings } from "./taken";

interface RunsPartProps extends Pick<CellViewProps<TrainingSpec, TrainingValue, TrainingLook>, "cell" | "edit" | "look" | "setLook"> {
  readonly training: Training;
  readonly value: TrainingValue;
  readonly source: SeriesValue;
  readonly onPoint: (run: number | null) => void;
}

/** All runs, once there are two. */
export const RunsPart = memo(function RunsPart({ cell, training, value, source, edit, look, setLook, onPoint }: RunsPartProps) {
  // Whatever a record is made of.
  const told = useStore(training.state, useShallow(({ past, ready, validations, step, ended }) => ({ past, ready, validations, step, ended })));
  const runs = useMemo(() => {
    const record = training.record();
    return record === null ? told.past : [...told.past, record];
  }, [training, told]);
  if (runs.length < 2) return null;
  return (
    <Fold title={runsWords.title} aside={runsWords.aside} open={look.runs} onToggle={(open) => setLook({ runs: open })}>
      {() => <RunsTable {...{ runs, onPoint }} onTake={({ asked }) => edit(withSettings(cell, asked, value.settings, source))} />}
    </Fold>
  );
});
