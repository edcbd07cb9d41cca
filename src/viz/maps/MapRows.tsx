import { branchesWords } from "../../words/en/branches";
import { AttentionMap } from "./AttentionMap";
import { GAP, gridLayout, placesOf, QUERIES, type GridPlace } from "./gridLayout";
import { LargeMap } from "./LargeMap";
import type { MapGridProps, MapRow } from "./MapGrid";
import styles from "./MapGrid.module.css";
import { MapHead } from "./MapHead";
import { snapped } from "./mapSize";
import { RowLabel } from "./RowLabel";

/** Side of an enlarged map, CSS pixels, at most. */
const LARGE = 640;

/** A row of maps for each branch, all heads side by side; one of them may take the place of four. */
export function MapRows(props: MapGridProps & { readonly width: number; readonly height: number }) {
  const { rows, heads, steps, enlarged, aside, width, height } = props;
  const density = window.devicePixelRatio;
  const { above, size, columns } = gridLayout({ width, height, heads, steps, density });
  return rows.map((row, index) => {
    const { branch, caption, measure, scale, layout } = row;
    const large = enlarged?.branch === branch ? enlarged.head : null;
    // An enlarged map has the tracks that are left free as well.
    const tracks = large === null ? columns : Math.max(columns, Math.floor((width - QUERIES + GAP) / (size + GAP)) - (above ? 0 : 1));
    return (
      <section key={branch} className={styles.row} data-above={above} aria-label={branchesWords.maps[branch]} data-detail={branch === "sum" || undefined}>
        <RowLabel {...{ branch, caption, measure, scale, aside }} size={index === 0 && layout.edges === null ? size : 0} cells={steps} />
        <div className={styles.maps} style={{ gridTemplateColumns: `repeat(${tracks}, ${size}px)` }}>
          {placesOf(heads, tracks, large).map((place, head) => (
            <Cell key={head} {...{ props, row, head, place, size }} isLarge={head === large} />
          ))}
        </div>
      </section>
    );
  });
}

interface CellProps {
  readonly props: MapGridProps;
  readonly row: MapRow;
  readonly head: number;
  readonly place: GridPlace;
  /** Side of a map that is not enlarged. */
  readonly size: number;
  readonly isLarge: boolean;
}

/** One map in its place, under its name. It stays the same element when it is enlarged, and keeps the keyboard. */
function Cell({ props, row, head, place: { column, row: line, span }, size, isLarge }: CellProps) {
  const { steps, light, pointed, selected, onLight, onEnlarge, onClose, onSelect, onFocus } = props;
  const { branch, values, layout, scale, axis, planted } = row;
  const inset = isLarge && column > 0 ? QUERIES : 0;
  const side = isLarge ? snapped(Math.min(LARGE, Math.max(size, span * size + (span - 1) * GAP - inset)), steps, window.devicePixelRatio) : size;
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
