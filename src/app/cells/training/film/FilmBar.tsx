import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import { useEffect, useRef, useState } from "react";
import { trainingWords } from "../../../../words/en/training";
import { Button } from "../../../controls/Button";
import { NumberField } from "../../../controls/NumberField";
import { Switch } from "../../../controls/Switch";
import { SPEEDS } from "../look";
import type { RunState } from "../run/runState";
import type { Training } from "../run/cellTraining";
import styles from "./FilmBar.module.css";
import { playing } from "./playing";

interface FilmBarProps {
  readonly training: Training;
  readonly state: Pick<RunState, "film" | "looked" | "phase">;
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
}

/** Goes through the weights that were kept along the way; every view that reads them follows. */
export function FilmBar({ training, state, speed, setSpeed }: FilmBarProps) {
  const words = trainingWords.film;
  const { moments } = state.film;
  const last = moments.length - 1;
  const at = state.looked === null ? last : Math.min(state.looked, last);
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
  const play = () => {
    if (!plays && at >= last) training.lookAt(0);
    setPlays(!plays);
  };
  return (
    <div className={styles.film} data-controls>
      <Button icon={plays ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />} onClick={play}>
        {plays ? words.halt : words.play}
      </Button>
      <label className={styles.moment}>
        <span>{words.moment}</span>
        <input
          type="range"
          aria-valuetext={words.at(moments[at]!.step)}
          min={0}
          max={Math.max(1, last)}
          value={at}
          onChange={(event) => {
            setPlays(false);
            training.lookAt(Math.min(last, Number(event.target.value)));
          }}
        />
      </label>
      <output className={styles.at}>{words.at(moments[at]!.step)}</output>
      <Switch label={words.follow} checked={state.looked === null} onChange={(follows) => training.lookAt(follows ? null : at)} />
      <NumberField label={words.speed} value={speed} {...SPEEDS} step={0.1} onChange={setSpeed} />
    </div>
  );
}
