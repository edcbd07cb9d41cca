import { useRef } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { Legend } from "../../../../viz/base/Legend";
import { MapCanvas } from "../../../../viz/maps/MapCanvas";
import { mapName } from "../../../../viz/maps/mapName";
import { mapSize } from "../../../../viz/maps/mapSize";
import { ResampledNote } from "../../../../viz/maps/ResampledNote";
import { useWidth } from "../../../../viz/base/useWidth";
import { branchesWords } from "../../../../words/en/branches";
import { longWords } from "../../../../words/en/long";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import styles from "./LongMaps.module.css";
import type { Picture } from "./surveyPictures";
import type { LongValue } from "./value";

export interface OverviewGridProps {
  readonly value: LongValue;
  readonly pictures: readonly Picture[];
  /** The heads that are shown, `from` up to but not with `to`. */
  readonly from: number;
  readonly to: number;
  readonly chosen: { readonly branch: MapBranch; readonly head: number };
  readonly onChoose: (branch: MapBranch, head: number) => void;
}

/** Pixels, in step with the style sheet: row labels, and between maps with the frames round them. */
const LABELS = 152;
const GAP = 28;

/** The overviews: a row for each branch and one for the sum, a column for each head. One of them is chosen. */
export function OverviewGrid({ value, pictures, from, to, chosen, onChoose }: OverviewGridProps) {
  const { steps } = value.survey;
  const heads = Array.from({ length: to - from }, (_, i) => from + i);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const size = mapSize(width - LABELS - 8, heads.length, GAP, pictures[0]?.overview.size ?? 1, window.devicePixelRatio);
  return (
    <div ref={frame} className={styles.grid}>
      {width > 0 &&
        pictures.map(({ branch, overview, values, scale }) => (
          <section key={branch} className={styles.row} aria-label={branchesWords.maps[branch]}>
            <header className={styles.label}>
              <div className={styles.name} style={{ color: `var(--${branch})` }}>
                {branchesWords.titles[branch]}
              </div>
              <Legend palette={branch} {...scale} title={mapsPanelWords.measures.weight} />
              {branch === "short" && <ResampledNote size={size} cells={overview.size} />}
            </header>
            {heads.map((head) => (
              <div key={head} className={styles.cell}>
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={chosen.branch === branch && chosen.head === head}
                  aria-label={longWords.zoomInto(mapName(branch, head, steps))}
                  style={{ color: `var(--${branch})` }}
                  onClick={() => onChoose(branch, head)}
                >
                  <span
                    role="img"
                    aria-label={longWords.overview(mapName(branch, head, steps))}
                    data-branch={branch}
                    data-head={head}
                    data-steps={steps}
                  >
                    <MapCanvas
                      {...{ values }}
                      domain={scale.domain}
                      even={scale.even}
                      times={scale.times}
                      offset={head * overview.size ** 2}
                      rows={overview.size}
                      columns={overview.size}
                      palette={branch}
                      width={size}
                      height={size}
                    />
                  </span>
                </button>
                <span className={styles.head}>{branchesWords.head(head)}</span>
              </div>
            ))}
          </section>
        ))}
    </div>
  );
}
