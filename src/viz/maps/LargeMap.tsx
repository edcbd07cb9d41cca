import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from "react";
import { mapsWords } from "../../words/en/maps";
import type { MapRow } from "./MapGrid";
import styles from "./MapGrid.module.css";
import { evenRow, meanRow } from "./meanRow";
import { RowProfile } from "./RowProfile";

interface LargeMapProps {
  readonly row: MapRow;
  readonly head: number;
  readonly steps: number;
  /** Of the map, CSS pixels. */
  readonly side: number;
  readonly selected: readonly number[];
  readonly isLarge: boolean;
  readonly style: CSSProperties;
  /** The map with its name. */
  readonly children: ReactNode;
}

/** The place of a map. Where it is enlarged, the rows that are kept stand below it as bars. */
export function LargeMap({ row, head, steps, side, selected, isLarge, style, children }: LargeMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLarge) frame.current?.scrollIntoView({ block: "nearest" });
  }, [isLarge]);
  return (
    <div ref={frame} className={styles.cell} style={style} {...(isLarge && { role: "region", "aria-label": mapsWords.enlarged.title, "data-enlarged": true })}>
      {children}
      {isLarge && <KeptRowsMean {...{ row, head, steps, side, selected }} />}
    </div>
  );
}

type KeptRowsProps = Pick<LargeMapProps, "row" | "head" | "steps" | "side" | "selected">;

/** The mean of the kept rows of one map as bars; how to keep some while there are none. */
export function KeptRowsMean({ row: { branch, values, layout, scale, axis }, head, steps, side, selected }: KeptRowsProps) {
  const words = mapsWords.enlarged;
  const offset = head * steps * layout.columns;
  const profile = useMemo(() => meanRow(values, offset, layout.columns, selected), [values, offset, layout, selected]);
  const even = useMemo(() => evenRow(scale.even, layout.columns, selected), [scale, layout, selected]);
  if (selected.length === 0) {
    return (
      <p className={styles.hint} data-controls>
        {words.hint}
      </p>
    );
  }
  const title = selected.length === 1 ? words.row(axis.label(selected[0]!)) : words.meanRow(selected.length);
  return <RowProfile {...{ branch, title, even }} values={profile} edges={layout.edges} width={side} />;
}
