import { memo } from "react";
import type { Branch } from "../../../../model/attention/branch";
import { MapCanvas } from "../../../../viz/maps/MapCanvas";
import { snapped } from "../../../../viz/maps/mapSize";
import { Crosshair } from "../../../../viz/maps/Crosshair";
import type { MapLayout } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import type { Scale } from "../../../../viz/base/scale";
import styles from "./BranchMixer.module.css";
import { branchesWords } from "../../../../words/en/branches";
import { mixerWords } from "../../../../words/en/mixer";
import type { TurnIt } from "./useMixer";

export interface HeadStripProps {
  readonly branch: Branch;
  readonly head: number;
  /** `(H, T, T)` */
  readonly maps: Float32Array;
  readonly steps: number;
  readonly scale: Scale;
  readonly muted: boolean;
  readonly solo: boolean;
  readonly heard: boolean;
  readonly chosen: boolean;
  readonly layout: MapLayout;
  readonly light: Light | null;
  readonly onChoose: (branch: Branch, head: number) => void;
  readonly turn: TurnIt;
}

/** Side of each map, in CSS pixels, at most. */
const SIDE = 84;

/** The same for all heads. */
export const stripSize = (steps: number): number => snapped(SIDE, steps, window.devicePixelRatio);

/** One head: its map as it is now, and whether it is heard. */
export const HeadStrip = memo(function HeadStrip(props: HeadStripProps) {
  const { branch, head, maps, steps, scale, muted, solo, heard, chosen, layout, light, onChoose, turn } = props;
  const size = stripSize(steps);
  const words = mixerWords.head;
  const name = mixerWords.heads[branch](head);
  return (
    <div className={styles.strip} role="group" aria-label={name} data-heard={heard}>
      <span className={styles.head}>{branchesWords.head(head)}</span>
      <button
        type="button"
        className={styles.map}
        aria-pressed={chosen}
        aria-label={words.show(name)}
        title={words.showHint}
        onClick={() => onChoose(branch, head)}
      >
        <span className={styles.cells}>
          <MapCanvas
            values={maps}
            offset={head * steps * steps}
            rows={steps}
            columns={steps}
            palette={branch}
            domain={scale.domain}
            even={scale.even}
            times={scale.times}
            width={size}
            height={size}
          />
          {light !== null && <Crosshair {...{ light, layout, steps }} size={size} pointed={false} />}
        </span>
      </button>
      <div className={styles.switches} data-controls>
        <button type="button" className={styles.switch} aria-pressed={muted} aria-label={words.muteOne(name)} onClick={() => turn({ do: "mute", branch, head })}>
          {words.mute}
        </button>
        <button type="button" className={styles.switch} aria-pressed={solo} aria-label={words.soloOne(name)} onClick={() => turn({ do: "solo", branch, head })}>
          {words.solo}
        </button>
      </div>
    </div>
  );
});
