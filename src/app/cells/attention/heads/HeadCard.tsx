import { memo } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import type { AxisKind } from "../../../../model/series/series";
import { AttentionMap } from "../../../../viz/maps/AttentionMap";
import type { Light } from "../../../../viz/pointing/light";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { snapped } from "../../../../viz/maps/mapSize";
import { ResampledNote } from "../../../../viz/maps/ResampledNote";
import { branchesWords } from "../../../../words/en/branches";
import { headsWords } from "../../../../words/en/heads";
import { Term } from "../../../controls/glossary/Term";
import type { Sort } from "../look";
import type { HeadFacts } from "./analysis";
import styles from "./HeadsPanel.module.css";
import { valueOf } from "./order";
import { inWords, MEASURES, meaningOf, targetInWords } from "./measuresInWords";

/** Side of a small map, in CSS pixels. */
const SIDE = 128;

export interface HeadCardProps {
  readonly facts: HeadFacts;
  /** Where it looks; null where that is said of several heads together. */
  readonly sentence: string | null;
  readonly row: MapRow;
  readonly steps: number;
  readonly axis: AxisKind;
  /** The measure that stands out. */
  readonly sort: Sort;
  readonly light: Light | null;
  readonly pointed: boolean;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
}

/** One head: its map, where it looks in a sentence, and its measures. */
export const HeadCard = memo(function HeadCard(props: HeadCardProps) {
  const { facts, sentence, row, steps, axis, sort, light, pointed, selected, onLight, onEnlarge } = props;
  const { branch, head, recovery, step } = facts;
  const { values, layout, scale } = row;
  const size = snapped(SIDE, steps, window.devicePixelRatio);
  const shown = MEASURES.filter((measure) => measure !== "recovery" || recovery !== null);
  return (
    <section className={styles.card} data-card={`${branch}-${head}`} aria-label={headsWords.cards[branch](head)}>
      <h4 style={{ color: `var(--${branch})` }}>{headsWords.cards.title(branchesWords.titles[branch], branchesWords.head(head))}</h4>
      <div className={styles.map}>
        <AttentionMap
          {...{ branch, head, steps, values, layout, scale, size, light, selected, onLight, onEnlarge }}
          axis={row.axis}
          offset={head * steps * layout.columns}
          queryLabels={false}
          pointed={pointed && light?.map?.branch === branch && light.map.head === head}
        />
      </div>
      {layout.edges === null && <ResampledNote className={styles.sentence} size={size} cells={steps} />}
      {sentence !== null && <p className={styles.sentence}>{sentence}</p>}
      <dl className={styles.measures}>
        {shown.map((measure) => (
          <div key={measure} data-measure={measure} data-current={measure === sort ? "true" : undefined}>
            <dt>{measure === "entropy" ? <Term id="entropy">{meaningOf(measure)?.title}</Term> : meaningOf(measure)?.title}</dt>
            <dd>
              {measure === "recovery" && recovery !== null
                ? headsWords.cards.found(inWords(measure, valueOf(facts, measure), axis, step), targetInWords(recovery.target, axis))
                : inWords(measure, valueOf(facts, measure), axis, step)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
