import { X } from "lucide-react";
import { useRef } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { AttentionMap } from "../../../../viz/AttentionMap";
import { BRANCH_TITLES } from "../../../../viz/mapName";
import { Legend } from "../../../../viz/Legend";
import type { MapCursor, MapRow } from "../../../../viz/MapGrid";
import { snapped } from "../../../../viz/mapSize";
import type { MapCell } from "../../../../viz/marks";
import { useWidth } from "../../../../viz/useWidth";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import styles from "./EnlargedMap.module.css";

export interface EnlargedMapProps {
  readonly row: MapRow;
  readonly head: number;
  readonly heads: number;
  readonly steps: number;
  readonly cursor: MapCursor | null;
  readonly onCursor: (branch: MapBranch, head: number, cell: MapCell | null) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
  readonly onClose: () => void;
}

/** Side of the map in CSS pixels where there is room for it, at least, and what its query axis takes. */
const SIDE = 560;
const LEAST = 120;
const QUERIES = 72;

const BRANCH_OPTIONS = (["short", "long", "sum"] as const).map((value) => ({ value, label: BRANCH_TITLES[value] }));

/** One map with room for its axes. */
export function EnlargedMap(props: EnlargedMapProps) {
  const { row, head, heads, steps, cursor, onCursor, onEnlarge, onClose } = props;
  const { branch, values, domain, axis, measure, caption } = row;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const size = snapped(Math.max(LEAST, Math.min(SIDE, width - QUERIES - 8)), steps, window.devicePixelRatio);
  const pointed = cursor?.branch === branch && cursor.head === head;
  const headOptions = Array.from({ length: heads }, (_, i) => ({ value: String(i), label: `head ${i}` }));
  return (
    <section className={styles.enlarged} aria-label="Enlarged map">
      <div className={styles.side}>
        <div className={styles.choice}>
          <SelectField label="Branch" value={branch} options={BRANCH_OPTIONS} onChange={(next) => onEnlarge(next, head)} />
          <SelectField label="Head" value={String(head)} options={headOptions} onChange={(next) => onEnlarge(branch, Number(next))} />
        </div>
        <p className={styles.caption}>{caption}</p>
        <Legend branch={branch} domain={domain} title={measure} />
        <Button aria-label="Close enlarged map" icon={<X size={16} aria-hidden />} onClick={onClose}>
          Close
        </Button>
      </div>
      <div ref={frame} className={styles.map}>
        {width > 0 && (
          <AttentionMap
            {...{ branch, head, steps, values, domain, size, axis, pointed, onCursor }}
            offset={head * steps * steps}
            queryLabels
            cursor={cursor !== null && cursor.branch === branch ? cursor : null}
          />
        )}
      </div>
    </section>
  );
}
