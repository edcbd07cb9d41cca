import { memo, useMemo } from "react";
import { useStore } from "zustand";
import { BRANCHES } from "../../../../model/attention/branch";
import type { Problem } from "../../../../model/result";
import { MOST_STEPS } from "../../../../model/training/glance";
import { branchesWords } from "../../../../words/en/branches";
import { filmWords } from "../../../../words/en/film";
import { Fold } from "../../../controls/Fold";
import { SelectField } from "../../../controls/SelectField";
import { useSentence } from "../../../controls/useSentence";
import type { SeriesValue } from "../../series/value";
import type { TrainingLook } from "../look";
import type { Training } from "../run/cellTraining";
import { shownMoment, type RunState } from "../run/runState";
import type { TrainingValue } from "../value";
import { BeforeAfter, type BeforeAfterProps } from "./BeforeAfter";
import styles from "./FilmPanels.module.css";
import { misfitOf, useGlances } from "./glance/useGlances";
import { MeasuresOver } from "./MeasuresOver";
import { StripPanel } from "./StripPanel";

export interface FilmPanelsProps {
  readonly training: Training;
  readonly film: RunState["film"];
  /** Whether steps are being taken. */
  readonly goes: boolean;
  readonly value: TrainingValue;
  readonly source: SeriesValue;
  readonly look: TrainingLook;
  readonly setLook: (change: Partial<TrainingLook>) => void;
}

const NOTHING: readonly never[] = [];

/** The film in pictures, where it has moments: heads over training, their measures, and the first moment beside the one on show. */
export default memo(function FilmPanels({ training, film: { moments }, goes, value, source, look, setLook }: FilmPanelsProps) {
  const { prepared, series } = value.trained;
  const { windows } = source;
  const window = useMemo(() => ({ prepared, series, windows }), [prepared, series, windows]);
  const first = moments[0]!;
  const misfit = useMemo(() => misfitOf(window, first), [window, first]);
  const said = useSentence(misfit === "long" ? null : misfit);
  const seen = misfit === null && (look.strip || look.measures);
  const { glances, problem } = useGlances(window, seen ? moments : NOTHING, goes);
  if (misfit !== null) return <p className={styles.note}>{misfit === "long" ? filmWords.tooLong(MOST_STEPS) : said}</p>;
  const shared = { moments, training, look, branch: look.branch, glances, prepared };
  const any = look.strip || look.measures || look.compare;
  return (
    <>
      {any && (
        <div className={styles.choice} data-controls>
          <SelectField label={filmWords.branch} value={look.branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={(branch) => setLook({ branch })} />
        </div>
      )}
      {problem !== null && <Alert problem={problem} />}
      <Fold title={filmWords.strip.title} aside={filmWords.strip.aside} open={look.strip} onToggle={(strip) => setLook({ strip })}>
        {() => <StripPanel {...shared} />}
      </Fold>
      <Fold title={filmWords.measures.title} aside={filmWords.measures.aside} open={look.measures} onToggle={(measures) => setLook({ measures })}>
        {() => <MeasuresOver {...shared} source={source} />}
      </Fold>
      <Fold title={filmWords.compare.title} aside={filmWords.compare.aside} open={look.compare} onToggle={(compare) => setLook({ compare })}>
        {() => <Compared training={training} first={first} {...{ window, branch: look.branch }} step={source.series[look.branch].axis.step} cellId={value.cellId} seriesId={value.seriesId} />}
      </Fold>
    </>
  );
});

/** Beside the moment that the film stands at. */
const Compared = ({ training, ...rest }: Omit<BeforeAfterProps, "shown"> & Pick<FilmPanelsProps, "training">) => <BeforeAfter shown={useStore(training.state, shownMoment)!} {...rest} />;

const Alert = ({ problem }: { readonly problem: Problem }) => <p role="alert">{useSentence(problem)}</p>;
