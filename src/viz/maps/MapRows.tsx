import { branchesWords } from "../../words/en/branches";
import { AttentionMap } from "./AttentionMap";
import { ALONE, GAP, gridLayout, placesOf, QUERIES, type GridPlace } from "./gridLayout";
import { LargeMap } from "./LargeMap";
import type { MapGridProps, MapRow } from "./MapGrid";
import styles from "./MapGrid.module.css";
import { MapHead } from "./MapHead";
import { snapped } from "./mapSize";
import { RowLabel } from "./RowLabel";

/** Side of an enlarged map, CSS pixels, at most; where its row is the only one, the window's height bounds it as well. */
const LARGE = 640;
const largest = (rows: number, height: number) => (rows === 1 ? Math.min(LARGE, height * ALONE) : LARGE);

export interface SizedGridProps extends MapGridProps {
  /** Of the grid and of the window, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly density: number;
}

/** A row of maps for each branch, all heads side by side; one of them may take the place of four. */
export function MapRows(props: SizedGridProps) {
  const { rows, from, to, steps, enlarged, aside, width, height, density } = props;
  const heads = to - from;
  // In the only row an enlarged map, which takes the places of two, and all others stay side by side.
  const places = heads + Number(rows.length === 1 && enlarged !== null);
  const { above, size, columns } = gridLayout({ width, height, rows: rows.length, heads: places, steps, density });
  return rows.map((row, index) => {
    const { branch, caption, measure, scale, layout } = row;
    const large = enlarged?.branch === branch ? enlarged.head - from : null;
    // An enlarged map has the tracks that are left free as well.
    const tracks = large === null ? columns : Math.max(columns, Math.floor((width - QUERIES + GAP) / (size + GAP)) - (above ? 0 : 1));
    return (
      <section key={branch} className={styles.row} data-above={above} aria-label={branchesWords.maps[branch]} data-detail={branch === "sum" || undefined}>
        <RowLabel {...{ branch, caption, measure, scale, aside }} size={index === 0 && layout.edges === null ? size : 0} cells={steps} />
        <div className={styles.maps} style={{ gridTemplateColumns: `repeat(${tracks}, ${size}px)` }}>
          {placesOf(heads, tracks, large).map((place, i) => (
            <Cell key={from + i} {...{ props, row, place, size }} head={from + i} isLarge={i === large} />
          ))}
        </div>
      </section>
    );
  });
}

interface CellProps {
  readonly props: SizedGridProps;
  readonly row: MapRow;
  readonly head: number;
  readonly place: GridPlace;
  /** Side of a map that is not enlarged. */
  readonly size: number;
  readonly isLarge: boolean;
}

/** One map in its place, under its name. It stays the same element when it is enlarged, and keeps the keyboard. */
function Cell({ props, row, head, place: { column, row: line, span }, size, isLarge }: CellProps) {
  const { rows, height, steps, density, light, pointed, selected, onLight, onEnlarge, onClose, onSelect, onFocus } = props;
  const { branch, values, layout, scale, axis, planted } = row;
  const inset = isLarge && column > 0 ? QUERIES : 0;
  const side = isLarge ? snapped(Math.min(largest(rows.length, height), Math.max(size, span * size + (span - 1) * GAP - inset)), steps, density) : size;
  return (
    <LargeMap {...{ row, head, steps, side, selected }} isLarge={isLarge} style={{ gridArea: `${line + 1} / ${column + 1} / span ${span} / span ${span}`, paddingLeft: inset }}>
      <MapHead {...{ branch, head, isLarge, onEnlarge, onClose }} />
      <AttentionMap
        {...{ branch, head, steps, values, layout, scale, axis, planted, light, selected, onLight, onSelect, onFocus }}
        offset={head * steps * layout.columns}
        size={side}
        onEnlarge={isLarge ? undefined : onEnlarge}
        queryLabels={column === 0 || isLarge}
        pointed={pointed && light?.map?.branch === branch && light.map.head === head}
      />
    </LargeMap>
  );
}
