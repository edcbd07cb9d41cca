import { useMemo } from "react";
import { useStore } from "zustand";
import { MeasureLines } from "../../../../viz/charts/lines/MeasureLines";
import { stepOf } from "../../attention/maps/rows";
import { inWords, MEASURES } from "../../attention/heads/measuresInWords";
import { branchesWords } from "../../../../words/en/branches";
import { filmWords } from "../../../../words/en/film";
import { measuresWords } from "../../../../words/en/measures";
import { trainingWords } from "../../../../words/en/training";
import type { SeriesValue } from "../../series/value";
import { shownPlace } from "../run/runState";
import styles from "./FilmPanels.module.css";
import { foundIn, type FilmPart } from "./filmPart";

/** What a planted pattern has to be known for is no measure here. */
const SHOWN = MEASURES.filter((measure) => measure !== "recovery");

/** Each measure of each head as a line over training. */
export function MeasuresOver({ moments, glances, branch, training, prepared, look, source }: FilmPart & { readonly source: SeriesValue }) {
  const words = filmWords.measures;
  const shown = useStore(training.state, shownPlace);
  const { windows, series } = source;
  const { kind, step: sampleStep } = series[branch].axis;
  const step = stepOf(windows[branch], sampleStep);
  const { heads } = prepared.task;
  const seen = useMemo(() => moments.flatMap((moment, index) => (glances.has(moment) ? [{ index, step: moment.step, measures: glances.get(moment)![branch].measures }] : [])), [moments, glances, branch]);
  const steps = useMemo(() => seen.map((each) => each.step), [seen]);
  const all = useMemo(
    () =>
      SHOWN.map((measure) => {
        const lines = Array.from({ length: heads }, (_, head) => seen.map(({ measures }) => measures[head]![measure]));
        const write = (value: number) => inWords(measure, value, kind, step);
        const told = seen.length === 0 ? [] : lines.map((line, head) => words.head(head, write(line[0]!), write(line.at(-1)!)));
        return { measure, lines, write, told };
      }),
    [seen, heads, kind, step, words],
  );
  const place = Math.max(0, seen.findLastIndex(({ index }) => index <= shown));
  const found = branch === "short" && prepared.settings.goal.kind === "lag" ? foundIn(moments, glances) : null;
  if (seen.length === 0) return <p className={styles.note}>{filmWords.making}</p>;
  return (
    <div className={styles.panel}>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.measures}>
        {all.map(({ measure, lines, write, told }) => (
          <MeasureLines
            key={measure}
            title={measuresWords[measure].title}
            label={words.label(measuresWords[measure].title, branchesWords.inside[branch], told)}
            valueText={words.at(trainingWords.film.at(seen[place]!.step), lines.map((line, head) => words.value(head, write(line[place]!))))}
            heads={lines}
            shown={moments[shown]!.step}
            found={found?.at.step ?? null}
            logSteps={look.logSteps}
            onShow={(place) => training.lookAt(seen[place]!.index)}
            {...{ branch, steps, write }}
          />
        ))}
      </div>
    </div>
  );
}
