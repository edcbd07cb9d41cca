import { memo, useMemo } from "react";
import { useStore } from "zustand";
import { halfLoss } from "../../../../model/training/run/halfLoss";
import { formatNumber } from "../../../../viz/base/format";
import { filmWords } from "../../../../words/en/film";
import { useAtRest, useMoving } from "../../../base/useAtRest";
import { Switch } from "../../../controls/Switch";
import type { Training } from "../run/cellTraining";
import { shownMoment, type RunState } from "../run/runState";
import styles from "./FilmBar.module.css";

interface HalfFilmProps extends Pick<RunState, "film" | "half"> {
  readonly training: Training;
}

const FLOAT = 4;

/** Whether the film is kept in half the space, and what that takes from its weights. */
export const HalfFilm = memo(function HalfFilm({ training, film, half }: HalfFilmProps) {
  const words = filmWords.half;
  const at = useStore(training.state, shownMoment)!;
  const shown = useAtRest(at, useMoving(at));
  const { moved, largest } = useMemo(() => halfLoss(shown.weights), [shown]);
  const bytes = FLOAT * film.moments.reduce((sum, { weights }) => sum + weights.length, 0);
  const short = (value: number) => formatNumber(Number(value.toPrecision(2)));
  return (
    <div className={styles.half} data-controls>
      <Switch label={words.label} checked={half} onChange={training.setHalf} />
      <p>{half ? words.on(bytes / 2, short(moved), short(largest)) : words.off(bytes)}</p>
    </div>
  );
});
