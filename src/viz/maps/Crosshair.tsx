import { memo } from "react";
import type { MapLayout } from "./columnLayout";
import type { Light } from "../pointing/light";
import styles from "./Crosshair.module.css";
import { runsOf } from "../pointing/selection";

export interface CrosshairProps {
  readonly light: Light;
  readonly layout: MapLayout;
  readonly steps: number;
  readonly size: number;
  /** Whether it is this map that is pointed at. */
  readonly pointed: boolean;
}

/** A frame round the lit cells and round the query's row; on the map pointed at lines along the row and the column. */
export function Crosshair({ light: { query, keys }, layout, steps, size, pointed }: CrosshairProps) {
  const places = layout.places(query, keys);
  if (query === null) return <Columns places={places} size={size} />;
  const cell = size / steps;
  const y = query * cell;
  const high = Math.max(cell, 5);
  const top = y + cell / 2 - high / 2;
  const middle = y + cell / 2;
  const boxes = places.map(([left, right]) => {
    const wide = Math.max((right - left) * size, 5);
    return { x: ((left + right) / 2) * size - wide / 2, wide };
  });
  const box = boxes.length === 1 ? boxes[0] : undefined;
  const lines =
    pointed && box !== undefined
      ? `M0,${middle}H${box.x}M${box.x + box.wide},${middle}H${size}M${box.x + box.wide / 2},0V${top}M${box.x + box.wide / 2},${top + high}V${size}`
      : "";
  return (
    <svg className={styles.crosshair} width={size} height={size} aria-hidden="true">
      {lines === "" ? (
        <rect className={styles.row} x={-2} y={top} width={size + 4} height={high} rx={1} />
      ) : (
        <>
          <path className={styles.halo} d={lines} />
          <path className={styles.line} d={lines} />
        </>
      )}
      {boxes.map(({ x, wide }, i) => (
        <g key={i} data-lit="key">
          <rect className={styles.halo} x={x} y={top} width={wide} height={high} />
          <rect x={x} y={top} width={wide} height={high} />
        </g>
      ))}
    </svg>
  );
}

/** Only a moment is pointed at: the columns that stand for it. */
function Columns({ places, size }: { readonly places: ReturnType<MapLayout["places"]>; readonly size: number }) {
  return (
    <svg className={styles.crosshair} width={size} height={size} aria-hidden="true">
      {places.map(([left, right], i) => {
        const wide = Math.max((right - left) * size, 5);
        const x = ((left + right) / 2) * size - wide / 2;
        return <rect key={i} data-lit="key" className={styles.row} x={x} y={-2} width={wide} height={size + 4} rx={1} />;
      })}
    </svg>
  );
}

export interface SelectedRowsProps {
  readonly queries: readonly number[];
  readonly steps: number;
  readonly size: number;
}

/** A bracket at both sides of the rows that are stuck. */
export const SelectedRows = memo(function SelectedRows({ queries, steps, size }: SelectedRowsProps) {
  const cell = size / steps;
  return (
    <svg className={styles.crosshair} width={size} height={size} aria-hidden="true">
      {runsOf(queries).map(([first, last]) => (
        <g key={first} className={styles.selected} data-selected={`${first}-${last}`}>
          <path d={`M${-3},${first * cell}h-3V${(last + 1) * cell}h3M${size + 3},${first * cell}h3V${(last + 1) * cell}h-3`} />
          <rect x={0} y={first * cell} width={size} height={(last + 1 - first) * cell} />
        </g>
      ))}
    </svg>
  );
});
