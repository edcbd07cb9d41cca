import { useRef, type ReactNode } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { branchesWords } from "../../words/en/branches";
import { mapsWords } from "../../words/en/maps";
import { AttentionMap } from "./AttentionMap";
import type { MapLayout } from "./columnLayout";
import type { OnSelect } from "../pointing/brush";
import { Legend } from "../base/Legend";
import type { Light } from "../pointing/light";
import type { MapAxis } from "../base/mapAxis";
import styles from "./MapGrid.module.css";
import { mapSize } from "./mapSize";
import { ResampledNote } from "./ResampledNote";
import type { Scale } from "../base/scale";
import { useWidth } from "../base/useWidth";

/** One row of the grid. */
export interface MapRow {
  readonly branch: MapBranch;
  /** `(H, T, layout.columns)`: head, query, key (or lag, or time). */
  readonly values: Float32Array;
  readonly layout: MapLayout;
  /** For all heads alike; keep the identity while the numbers stay, or every map is painted anew. */
  readonly scale: Scale;
  /** What the colours measure. */
  readonly measure: string;
  /** What a step of this row is: "each step is one sample, 1 h". */
  readonly caption: string;
  /** Names the steps, and where the queries' ticks stand. */
  readonly axis: MapAxis;
}

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  readonly heads: number;
  readonly steps: number;
  readonly light: Light | null;
  /** Whether the pointer is on one of these maps. */
  readonly pointed: boolean;
  readonly selected: readonly number[];
  readonly enlarged: { readonly branch: MapBranch; readonly head: number } | null;
  readonly onLight: (light: Light | null) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
  readonly onSelect: OnSelect;
  readonly onFocus: (map: Light["map"]) => void;
  /** What stands beside a row under its caption. */
  readonly aside?: (branch: MapBranch) => ReactNode;
}

/** Pixels, in step with the style sheet: row labels, labels of the query axis, between maps, and where labels go above. */
const LABELS = 152;
const QUERIES = 64;
const GAP = 18;
const NARROW = 680;

/** All maps: a row for each branch and one for the sum, a column for each head. */
export function MapGrid(props: MapGridProps) {
  const { rows, heads, steps, light, pointed, selected, enlarged, onLight, onEnlarge, onSelect, onFocus, aside } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const narrow = width < NARROW;
  const room = width - QUERIES - (narrow ? 0 : LABELS) - 8;
  const size = mapSize(room, heads, GAP, steps, window.devicePixelRatio);
  return (
    <div ref={frame} className={styles.grid} data-narrow={narrow}>
      {width > 0 &&
        rows.map(({ branch, values, layout, scale, measure, caption, axis }, index) => (
          <section key={branch} className={styles.row} aria-label={branchesWords.maps[branch]}>
            <header className={styles.label} style={narrow ? { maxWidth: width } : undefined}>
              <div className={styles.name} style={{ color: `var(--${branch})` }}>
                {branchesWords.titles[branch]}
              </div>
              <p>{caption}</p>
              {index === 0 && layout.edges === null && <ResampledNote size={size} cells={steps} />}
              {aside?.(branch)}
              <Legend palette={branch} title={measure} {...scale} />
            </header>
            <div className={styles.maps}>
              {Array.from({ length: heads }, (_, head) => (
                <div key={head} className={styles.cell}>
                  {(index === 0 || narrow) && (
                    <button
                      type="button"
                      className={styles.head}
                      aria-label={mapsWords.enlarge[branch](head)}
                      onClick={() => onEnlarge(branch, head)}
                    >
                      {branchesWords.head(head)}
                      <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
                        <path d="M6 1h3v3M9 1 6 4M4 9H1V6M1 9l3-3" />
                      </svg>
                    </button>
                  )}
                  <AttentionMap
                    {...{ branch, head, steps, values, layout, scale, size, axis, light, selected, onLight, onEnlarge, onSelect, onFocus }}
                    offset={head * steps * layout.columns}
                    queryLabels={head === 0}
                    pointed={pointed && light?.map?.branch === branch && light.map.head === head}
                    enlarged={enlarged?.branch === branch && enlarged.head === head}
                  />
                </div>
              ))}
            </div>
          </section>
        ))}
    </div>
  );
}
