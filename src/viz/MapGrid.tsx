import { useRef } from "react";
import type { MapBranch } from "../model/attention/branch";
import { AttentionMap } from "./AttentionMap";
import { Legend } from "./Legend";
import type { MapAxis } from "./mapAxis";
import { BRANCH_TITLES } from "./mapName";
import styles from "./MapGrid.module.css";
import { mapSize } from "./mapSize";
import type { MapCell } from "./marks";
import type { Domain } from "./paint";
import { useWidth } from "./useWidth";

/** One row of the grid. */
export interface MapRow {
  readonly branch: MapBranch;
  /** `(H, T, T)`: head, query, key. */
  readonly values: Float32Array;
  /** For all heads alike; keep the identity while the numbers stay, or every map is painted anew. */
  readonly domain: Domain;
  /** What the colours measure. */
  readonly measure: string;
  /** What a step of this row is: "each step is one sample, 1 h". */
  readonly caption: string;
  readonly axis: MapAxis;
}

export interface MapCursor extends MapCell {
  readonly branch: MapBranch;
  readonly head: number;
}

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  readonly heads: number;
  readonly steps: number;
  readonly cursor: MapCursor | null;
  readonly enlarged: Pick<MapCursor, "branch" | "head"> | null;
  readonly onCursor: (branch: MapBranch, head: number, cell: MapCell | null) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
}

/** Pixels, in step with the style sheet: row labels, labels of the query axis, between maps, and where labels go above. */
const LABELS = 152;
const QUERIES = 64;
const GAP = 18;
const NARROW = 680;

/** All maps: a row for each branch and one for the sum, a column for each head. */
export function MapGrid({ rows, heads, steps, cursor, enlarged, onCursor, onEnlarge }: MapGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const narrow = width < NARROW;
  const room = width - QUERIES - (narrow ? 0 : LABELS) - 8;
  const size = mapSize(room, heads, GAP, steps, window.devicePixelRatio);
  return (
    <div ref={frame} className={styles.grid} data-narrow={narrow}>
      {width > 0 &&
        rows.map(({ branch, values, domain, measure, caption, axis }, index) => (
          <section key={branch} className={styles.row} aria-label={`${BRANCH_TITLES[branch]} maps`}>
            <header className={styles.label} style={narrow ? { maxWidth: width } : undefined}>
              <div className={styles.name} style={{ color: `var(--${branch})` }}>
                {BRANCH_TITLES[branch]}
              </div>
              <p>{caption}</p>
              <Legend branch={branch} domain={domain} title={measure} />
            </header>
            <div className={styles.maps}>
              {Array.from({ length: heads }, (_, head) => (
                <div key={head} className={styles.cell}>
                  {(index === 0 || narrow) && <div className={styles.head}>head {head}</div>}
                  <AttentionMap
                    {...{ branch, head, steps, values, domain, size, axis, onCursor, onEnlarge }}
                    offset={head * steps * steps}
                    queryLabels={head === 0}
                    cursor={cursor !== null && isLinked(cursor.branch, branch) ? cursor : null}
                    pointed={cursor?.branch === branch && cursor.head === head}
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

/** A step of one branch is another time in the other branch: only the sum shares its steps with both. */
const isLinked = (pointed: MapBranch, shown: MapBranch) => pointed === shown || pointed === "sum" || shown === "sum";
