import { memo, useMemo } from "react";
import type { Attention, AttentionRequest } from "../../../../model/attention/attention";
import { evenAttention, type Seen } from "../../../../model/attention/analysis/even";
import type { Branch } from "../../../../model/attention/branch";
import { keyLayout } from "../../../../viz/maps/columnLayout";
import { Legend } from "../../../../viz/base/Legend";
import type { Light } from "../../../../viz/pointing/light";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { branchesWords } from "../../../../words/en/branches";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { mixerWords } from "../../../../words/en/mixer";
import { NumberField } from "../../../controls/NumberField";
import { scaleOf, type Colouring } from "../maps/colours/colouring";
import { useHeldScales, type Ground } from "../maps/colours/useHeldScales";
import styles from "./BranchMixer.module.css";
import { ResampledNote } from "../../../../viz/maps/ResampledNote";
import { HeadStrip, stripSize } from "./HeadStrip";
import { isHeard, type Mixer } from "./mixerState";
import type { TurnIt } from "./useMixer";

export interface BranchMixerProps {
  readonly branch: Branch;
  readonly mixer: Mixer;
  readonly before: Attention;
  readonly now: Attention;
  /** The head whose row is edited below, when it is this branch's. */
  readonly chosen: number | null;
  readonly light: Light | null;
  readonly onChoose: (branch: Branch, head: number) => void;
  readonly turn: TurnIt;
  /** As the layer is turned now: whether it is causal, and what its branches hold. */
  readonly request: Seen & Pick<AttentionRequest, "heads">;
  readonly colouring: Colouring;
  /** What the scale belongs to besides the window. */
  readonly ground: Ground;
}

/** One branch of the mixer: its heads side by side, and what concerns them all. */
export const BranchMixer = memo(function BranchMixer({ branch, mixer, before, now, chosen, light, onChoose, turn, request, colouring, ground }: BranchMixerProps) {
  const [was, maps] = [before[branch].maps, now[branch].maps];
  const { scale: kind, follow } = colouring;
  const fresh = useMemo(
    () => [{ scale: scaleOf(request, { all: [was, maps], even: evenAttention(request, branch), limit: 1 }, { scale: kind, follow }) }],
    [request, branch, was, maps, kind, follow],
  );
  const colours = useHeldScales(fresh, ground, colouring)[0]!.scale;
  const layout = useMemo(() => keyLayout(branch, now.steps, stepAxis(now.steps)), [branch, now.steps]);
  const { muted, solo, scale, temperature } = mixer[branch];
  return (
    <section className={styles.desk} aria-label={branchesWords.branches[branch]} style={{ borderColor: `var(--${branch})` }}>
      <header className={styles.top}>
        <h3 className={styles.name} style={{ color: `var(--${branch})` }}>
          {branchesWords.branches[branch]}
        </h3>
        <Legend palette={branch} {...colours} title={mapsPanelWords.measures.weight} />
      </header>
      <div className={styles.heads}>
        {Array.from({ length: now.heads }, (_, head) => (
          <HeadStrip
            key={head}
            {...{ branch, head, layout, light }}
            scale={colours}
            maps={maps}
            steps={now.steps}
            muted={muted.includes(head)}
            solo={solo.includes(head)}
            heard={isHeard(mixer, branch, head)}
            chosen={chosen === head}
            onChoose={onChoose}
            turn={turn}
          />
        ))}
      </div>
      <ResampledNote className={styles.note} size={stripSize(now.steps)} cells={now.steps} />
      <div className={styles.knobs} data-controls>
        <NumberField
          label={mixerWords.desk.strength[branch]}
          value={scale}
          min={0}
          max={2}
          step={0.05}
          slider
          onChange={(to, gesture) => turn({ do: "scale", branch, to }, gesture)}
        />
        <NumberField
          label={mixerWords.desk.temperature[branch]}
          word="temperature"
          value={temperature}
          min={0.05}
          max={5}
          step={0.05}
          slider
          onChange={(to, gesture) => turn({ do: "temperature", branch, to }, gesture)}
        />
      </div>
    </section>
  );
});
