import { memo, useRef } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { mapsWords } from "../../words/en/maps";
import styles from "./AttentionMap.module.css";
import { usePresses, type OnSelect } from "../pointing/brush";
import { Crosshair, SelectedRows } from "./Crosshair";
import type { MapLayout } from "./columnLayout";
import type { Light } from "../pointing/light";
import type { MapAxis } from "../base/mapAxis";
import { MapAxes } from "./MapAxes";
import { MapCanvas } from "./MapCanvas";
import { mapName } from "./mapName";
import { mapPointer } from "../pointing/mapPointer";
import { PlantedCells, type PlantedMark } from "./PlantedCells";
import type { Scale } from "../base/scale";

export interface AttentionMapProps {
  readonly branch: MapBranch;
  /** Counts from 0, on screen as well. */
  readonly head: number;
  readonly steps: number;
  /** Holds the map, `(T, layout.columns)`, at `offset`, row-major: query by column. */
  readonly values: Float32Array;
  readonly offset: number;
  readonly layout: MapLayout;
  readonly scale: Scale;
  /** Side of the square of cells, in CSS pixels; axes stand outside of it. */
  readonly size: number;
  /** Of the queries. */
  readonly axis: MapAxis;
  /** Whether the query axis carries labels: in a row of maps the first one does for all. */
  readonly queryLabels: boolean;
  readonly light: Light | null;
  /** Whether it is this map that is pointed at. */
  readonly pointed: boolean;
  /** Queries that are stuck. */
  readonly selected: readonly number[];
  readonly planted?: readonly PlantedMark[] | undefined;
  readonly onLight: (light: Light | null) => void;
  readonly onEnlarge?: ((branch: MapBranch, head: number) => void) | undefined;
  readonly onSelect?: OnSelect | undefined;
  /** Called when the keyboard or a click comes to this map, and with null when it leaves. */
  readonly onFocus?: ((map: Light["map"]) => void) | undefined;
}

/** One attention map: queries downward, keys (or lags, or time) to the right. */
export const AttentionMap = memo(function AttentionMap(props: AttentionMapProps) {
  const { branch, head, steps, values, offset, layout, scale, size, axis, queryLabels, light, pointed } = props;
  const { selected, planted, onLight, onEnlarge, onSelect, onFocus } = props;
  const name = mapName(branch, head, steps);
  const cells = useRef<HTMLDivElement>(null);
  const presses = usePresses(cells);
  const pointer = mapPointer({
    branch, head, steps, layout, presses, onLight, onSelect,
    light: pointed ? light : null,
    onEnlarge: onEnlarge === undefined ? undefined : () => onEnlarge(branch, head),
  });
  return (
    // An application, so that a screen reader hands the arrow keys on.
    <div role="application" aria-label={onSelect === undefined ? mapsWords.arrows(name) : mapsWords.arrowsAndSpace(name)} className={styles.frame}>
      <div
        ref={cells}
        role="img"
        aria-label={name}
        data-branch={branch}
        data-head={head}
        data-steps={steps}
        tabIndex={0}
        className={styles.map}
        style={{ width: size, height: size, color: `var(--${branch})` }}
        {...pointer}
        onFocus={() => onFocus?.({ branch, head })}
        onBlur={() => onFocus?.(null)}
      >
        <MapCanvas
          {...{ values, offset }}
          domain={scale.domain}
          even={scale.even}
          times={scale.times}
          rows={steps}
          columns={layout.columns}
          edges={layout.edges}
          palette={branch}
          width={size}
          height={size}
        />
        <MapAxes {...{ steps, size, axis, layout, queryLabels }} />
        {planted !== undefined && <PlantedCells marks={planted} steps={steps} size={size} />}
        {selected.length > 0 && <SelectedRows queries={selected} steps={steps} size={size} />}
        {light !== null && <Crosshair {...{ light, layout, steps, size, pointed }} />}
      </div>
    </div>
  );
});
