import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import { memo, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { trainingWords } from "../../../../words/en/training";
import { Button } from "../../../controls/Button";
import { NumberField } from "../../../controls/NumberField";
import { Switch } from "../../../controls/Switch";
import { SPEEDS, type TrainingLook } from "../look";
import type { Training } from "../run/cellTraining";
import { shownPlace, type RunState } from "../run/runState";
import styles from "./FilmBar.module.css";
import { playing } from "./playing";

interface FilmBarProps extends Pick<RunState, "film"> {
  readonly training: Training;
  readonly look: Pick<TrainingLook, "speed">;
  readonly setLook: (change: Partial<TrainingLook>) => void;
}

/** Goes through the weights that were kept along the way; every view that reads them follows. */
export const FilmBar = memo(function FilmBar({ training, film: { moments }, look: { speed }, setLook }: FilmBarProps) {
  const words = trainingWords.film;
  const follows = useStore(training.state, ({ looked }) => looked === null);
  const last = moments.length - 1;
  const [plays, setPlays] = useState(false);
  const newest = useRef(last);
  useEffect(() => {
    newest.current = last;
  }, [last]);
  useEffect(() => {
    if (!plays) return undefined;
    // A page that cannot follow leaves moments out, and keeps to the speed.
    const timer = playing({ from: training.state.getState().looked ?? 0, speed, last: () => newest.current, show: training.lookAt, over: () => setPlays(false) });
    return timer.end;
  }, [plays, speed, training]);
  if (last < 0) return <p className={styles.none}>{words.none}</p>;
  const halt = () => setPlays(false);
  const play = () => {
    if (!plays && shownPlace(training.state.getState()) >= last) training.lookAt(0);
    setPlays(!plays);
  };
  return (
    <div className={styles.film} data-controls>
      <Button icon={plays ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />} onClick={play}>
        {plays ? words.halt : words.play}
      </Button>
      <MomentSlider {...{ training, moments }} onHalt={halt} />
      <Switch label={words.follow} checked={follows} onChange={(next) => training.lookAt(next ? null : shownPlace(training.state.getState()))} />
      <NumberField label={words.speed} value={speed} {...SPEEDS} step={0.1} onChange={(next) => setLook({ speed: next })} />
    </div>
  );
});

interface MomentSliderProps extends Pick<RunState["film"], "moments"> {
  readonly training: Training;
  /** The person takes the film in hand. */
  readonly onHalt: () => void;
}

/** Where the film stands: the one part of the bar that is drawn anew with each moment. */
function MomentSlider({ training, moments, onHalt }: MomentSliderProps) {
  const words = trainingWords.film;
  const last = moments.length - 1;
  const at = Math.min(useStore(training.state, shownPlace), last);
  const told = words.at(moments[at]!.step);
  return (
    <>
      <label className={styles.moment}>
        <span>{words.moment}</span>
        <input
          type="range"
          aria-valuetext={told}
          min={0}
          max={Math.max(1, last)}
          value={at}
          onChange={(event) => {
            onHalt();
            training.lookAt(Math.min(last, Number(event.target.value)));
          }}
        />
      </label>
      <output className={styles.at}>{told}</output>
    </>
  );
}
