import X from "lucide-react/icons/x";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { AttentionMap } from "../../../../viz/maps/AttentionMap";
import { Legend } from "../../../../viz/base/Legend";
import type { Light } from "../../../../viz/pointing/light";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import type { OnSelect } from "../../../../viz/pointing/brush";
import { snapped } from "../../../../viz/maps/mapSize";
import { ResampledNote } from "../../../../viz/maps/ResampledNote";
import { evenRow, meanRow } from "../../../../viz/maps/meanRow";
import { RowProfile } from "../../../../viz/maps/RowProfile";
import { useWidth } from "../../../../viz/base/useWidth";
import { branchesWords } from "../../../../words/en/branches";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import styles from "./EnlargedMap.module.css";

export interface EnlargedMapProps {
  readonly row: MapRow;
  /** The branches to choose from. */
  readonly branches: readonly MapBranch[];
  readonly head: number;
  readonly heads: number;
  readonly steps: number;
  readonly light: Light | null;
  /** Whether the pointer is on one of this cell's maps. */
  readonly pointed: boolean;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
  readonly onFocus: (map: Light["map"]) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
  /** What the person opened it from, and goes back to; null while nobody did, as when a notebook comes with it. */
  readonly opener: RefObject<Element | null>;
  readonly onClose: () => void;
}

/** Side of the map in CSS pixels where there is room for it, at least, and what its query axis takes. */
const SIDE = 560;
const LEAST = 120;
const QUERIES = 72;

/** One map with room for its axes, on which rows can be stuck. */
export function EnlargedMap(props: EnlargedMapProps) {
  const { row, branches, head, heads, steps, light, pointed, selected, onLight, onSelect, onFocus, onEnlarge, opener, onClose } = props;
  const { branch, values, layout, scale, axis, measure, caption } = row;
  const words = mapsPanelWords.enlarged;
  const section = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosenInside = section.current?.contains(document.activeElement) === true;
    if (opener.current !== null && !chosenInside) section.current?.scrollIntoView({ block: "start" });
  }, [opener, branch, head]);
  const close = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onClose();
  };
  const width = useWidth(frame);
  const size = snapped(Math.max(LEAST, Math.min(SIDE, width - QUERIES - 8)), steps, window.devicePixelRatio);
  const offset = head * steps * layout.columns;
  const profile = useMemo(() => meanRow(values, offset, layout.columns, selected), [values, offset, layout, selected]);
  const even = useMemo(() => evenRow(scale.even, layout.columns, selected), [scale, layout, selected]);
  const branchOptions = branches.map((value) => ({ value, label: branchesWords.titles[value] }));
  const headOptions = Array.from({ length: heads }, (_, i) => ({ value: String(i), label: branchesWords.head(i) }));
  const title = selected.length === 1 ? words.row(axis.label(selected[0]!)) : words.meanRow(selected.length);
  return (
    <section ref={section} className={styles.enlarged} aria-label={words.title}>
      <div className={styles.side}>
        <div className={styles.choice} data-controls>
          <SelectField label={words.branch} value={branch} options={branchOptions} onChange={(next) => onEnlarge(next, head)} />
          <SelectField label={words.head} value={String(head)} options={headOptions} onChange={(next) => onEnlarge(branch, Number(next))} />
        </div>
        <p className={styles.caption}>{caption}</p>
        {width > 0 && layout.edges === null && <ResampledNote className={styles.caption} size={size} cells={steps} />}
        <Legend palette={branch} title={measure} {...scale} />
        <p className={styles.caption} data-controls>
          {words.hint}
        </p>
        <Button data-controls aria-label={words.closeMap} icon={<X size={16} aria-hidden />} onClick={close}>
          {words.close}
        </Button>
      </div>
      <div ref={frame} className={styles.map}>
        {width > 0 && (
          <>
            <AttentionMap
              {...{ branch, head, steps, values, offset, layout, scale, size, axis, light, selected, onLight, onSelect, onFocus }}
              pointed={pointed && light?.map?.branch === branch && light.map.head === head}
              queryLabels
            />
            {selected.length > 0 && (
              <RowProfile {...{ branch, title, even }} values={profile} edges={layout.edges} width={size} />
            )}
          </>
        )}
      </div>
    </section>
  );
}
