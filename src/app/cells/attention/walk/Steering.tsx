import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import { walkWords } from "../../../../words/en/walk";
import { Button } from "../../../controls/Button";
import { STATION_IDS } from "./stations";
import styles from "./WalkPanel.module.css";

export interface SteeringProps {
  readonly at: number;
  readonly playing: boolean;
  readonly goTo: (place: number) => void;
  readonly toggle: () => void;
}

/** Play, step, and scrub along the stations. Stays when the notebook is presented: it is what is shown. */
export function Steering({ at, playing, goTo, toggle }: SteeringProps) {
  const words = walkWords.steering;
  const last = STATION_IDS.length - 1;
  return (
    <div className={styles.steering} data-chrome>
      <div className={styles.buttons}>
        <Button icon={playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />} onClick={toggle}>
          {playing ? words.pause : words.play}
        </Button>
        <Button aria-label={words.before} icon={<ChevronLeft size={16} aria-hidden />} disabled={at === 0} onClick={() => goTo(at - 1)} />
        <Button aria-label={words.next} icon={<ChevronRight size={16} aria-hidden />} disabled={at === last} onClick={() => goTo(at + 1)} />
        <input
          type="range"
          className={styles.scrub}
          aria-label={words.station}
          aria-valuetext={words.at(at + 1, last + 1, walkWords.stations[STATION_IDS[at]!].title)}
          min={0}
          max={last}
          value={at}
          onChange={(event) => goTo(Number(event.target.value))}
        />
      </div>
      {/* For the pointer; the slider is the same for the keyboard. */}
      <ol className={styles.stations}>
        {STATION_IDS.map((id, place) => (
          <li key={id}>
            <button
              type="button"
              tabIndex={-1}
              data-button
              className={styles.station}
              aria-current={place === at ? "step" : undefined}
              data-passed={place < at}
              title={walkWords.stations[id].title}
              onClick={() => goTo(place)}
            >
              {walkWords.stations[id].short}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
