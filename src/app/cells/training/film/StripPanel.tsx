import { memo, useMemo } from "react";
import { useStore } from "zustand";
import { FilmStrip, type FilmStripProps } from "../../../../viz/maps/FilmStrip";
import { Legend } from "../../../../viz/base/Legend";
import { branchesWords } from "../../../../words/en/branches";
import { filmWords } from "../../../../words/en/film";
import { number } from "../../../../words/numbers";
import { trainingWords } from "../../../../words/en/training";
import { shownPlace } from "../run/runState";
import styles from "./FilmPanels.module.css";
import { SaveFilm } from "./saving/SaveFilm";
import { filmScale, foundIn, type FilmPart } from "./filmPart";

/** Small maps of every head over training, and when a planted lag was found. */
export const StripPanel = memo(function StripPanel(props: FilmPart) {
  const { moments, glances, branch, training, prepared } = props;
  const { heads, steps } = prepared.task;
  const [any] = glances.values();
  const side = any?.[branch].side ?? steps;
  const scale = useMemo(() => filmScale(prepared.task, side), [prepared, side]);
  const frames = useMemo(
    () =>
      moments.map((moment) => ({
        step: moment.step,
        name: filmWords.strip.frame(trainingWords.film.at(moment.step)),
        label: number(moment.step),
        maps: glances.get(moment)?.[branch].small ?? null,
      })),
    [moments, glances, branch],
  );
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <FoundLag {...{ moments, glances, prepared }} />
        <Legend palette={branch} {...scale} title={filmWords.weight} />
      </div>
      {any === undefined ? (
        <p className={styles.note}>{filmWords.making}</p>
      ) : (
        <Strip label={filmWords.strip.label(branchesWords.branches[branch])} {...{ training, branch, heads, side, frames, scale }} />
      )}
      <SaveFilm {...props} titled={prepared.settings.targets.join(", ")} />
    </div>
  );
});

/** What alone is drawn anew with each moment. */
const Strip = ({ training, ...rest }: Omit<FilmStripProps, "shown" | "onShow"> & Pick<FilmPart, "training">) => <FilmStrip {...rest} shown={useStore(training.state, shownPlace)} onShow={training.lookAt} />;

/** When a planted lag was found; nothing where none was planted. */
const FoundLag = memo(function FoundLag({ moments, glances, prepared }: Pick<FilmPart, "moments" | "glances" | "prepared">) {
  const { goal } = prepared.settings;
  if (goal.kind !== "lag") return <span />;
  const found = foundIn(moments, glances);
  return (
    <p className={styles.found} role="status" data-found={found?.at.step}>
      {found === null ? filmWords.notFound(goal.lag) : filmWords.found({ head: found.head, lag: goal.lag, step: found.at.step, before: found.before?.step ?? null })}
    </p>
  );
});
