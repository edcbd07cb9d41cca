import { memo } from "react";
import type { MapBranch } from "../model/attention/branch";
import styles from "./AttentionMap.module.css";
import type { MapAxis } from "./mapAxis";
import { MapAxes } from "./MapAxes";
import { MapCanvas } from "./MapCanvas";
import { mapName } from "./mapName";
import type { MapCell } from "./marks";
import { mapPointer } from "./mapPointer";
import type { Domain } from "./paint";

export interface AttentionMapProps {
  readonly branch: MapBranch;
  /** Counts from 0, on screen as well. */
  readonly head: number;
  readonly steps: number;
  /** Holds the `(T, T)` map at `offset`, row-major: query by key. */
  readonly values: Float32Array;
  readonly offset: number;
  readonly domain: Domain;
  /** Side of the square of cells, in CSS pixels; axes stand outside of it. */
  readonly size: number;
  readonly axis: MapAxis;
  /** Whether the query axis carries labels: in a row of maps the first one does for all. */
  readonly queryLabels: boolean;
  /** The cell to mark; `pointed` when it is this map that is pointed at. */
  readonly cursor: MapCell | null;
  readonly pointed: boolean;
  readonly enlarged?: boolean;
  readonly onCursor: (branch: MapBranch, head: number, cell: MapCell | null) => void;
  readonly onEnlarge?: (branch: MapBranch, head: number) => void;
}

/** One attention map: queries downward, keys to the right. */
export const AttentionMap = memo(function AttentionMap(props: AttentionMapProps) {
  const { branch, head, steps, values, offset, domain, size, axis, queryLabels, cursor, pointed, enlarged } = props;
  const { onCursor, onEnlarge } = props;
  const name = mapName(branch, head, steps);
  const pointer = mapPointer({
    steps,
    cursor,
    onCursor: (cell) => onCursor(branch, head, cell),
    onEnlarge: onEnlarge === undefined ? undefined : () => onEnlarge(branch, head),
  });
  return (
    // An application, so that a screen reader hands the arrow keys on.
    <div role="application" aria-label={`${name}: arrow keys move the cell`} className={styles.frame}>
      <div
        role="img"
        aria-label={name}
        data-branch={branch}
        data-head={head}
        data-steps={steps}
        tabIndex={0}
        className={`${styles.map} ${enlarged === true ? styles.enlarged : ""}`}
        style={{ width: size, height: size, color: `var(--${branch})` }}
        {...pointer}
      >
        <MapCanvas {...{ values, offset, steps, branch, domain, size }} />
        <MapAxes {...{ steps, size, axis, queryLabels }} />
        {cursor !== null && <Crosshair {...{ cursor, steps, size, pointed }} />}
      </div>
    </div>
  );
});

interface CrosshairProps {
  readonly cursor: MapCell;
  readonly steps: number;
  readonly size: number;
  readonly pointed: boolean;
}

/** A frame round the cell; on the map pointed at also lines along the query's row and the key's column. */
function Crosshair({ cursor, steps, size, pointed }: CrosshairProps) {
  const cell = size / steps;
  const x = cursor.key * cell;
  const y = cursor.query * cell;
  const side = Math.max(cell, 5);
  const inset = (side - cell) / 2;
  const middle = cell / 2;
  const lines = `M0,${y + middle}H${x - inset}M${x - inset + side},${y + middle}H${size}M${x + middle},0V${y - inset}M${x + middle},${y - inset + side}V${size}`;
  return (
    <svg className={styles.crosshair} width={size} height={size} aria-hidden="true">
      {pointed && (
        <>
          <path className={styles.halo} d={lines} />
          <path className={styles.line} d={lines} />
        </>
      )}
      <rect className={styles.halo} x={x - inset} y={y - inset} width={side} height={side} />
      <rect x={x - inset} y={y - inset} width={side} height={side} />
    </svg>
  );
}
