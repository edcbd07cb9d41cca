import { memo, useMemo, useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import { mapsWords } from "../../words/en/maps";
import { usePresses, type OnSelect } from "../pointing/brush";
import styles from "./CompareMaps.module.css";
import { Crosshair, SelectedRows } from "./Crosshair";
import type { MapLayout } from "./columnLayout";
import type { Light } from "../pointing/light";
import { MapCanvas } from "./MapCanvas";
import { mapPointer } from "../pointing/mapPointer";
import type { Palette } from "../base/palette";
import type { Scale } from "../base/scale";
import { movedLight, placesIn } from "./shuffled";

export interface ComparedMapProps {
  /** Its accessible name. */
  readonly name: string;
  readonly branch: Branch;
  readonly head: number;
  /** Which of the maps it shows. */
  readonly map: number;
  readonly steps: number;
  /** `(H, T, T)`; null while they are made. */
  readonly values: Float32Array | null;
  /** Other maps, one of which is taken from this one; none where it is shown as it is. */
  readonly less: Float32Array | undefined;
  readonly lessMap: number;
  /** Which step stands at each place; null where they stand in order. */
  readonly order: Uint32Array | null;
  readonly layout: MapLayout;
  readonly palette: Palette;
  readonly scale: Scale;
  /** Side of the square of cells, in CSS pixels. */
  readonly size: number;
  readonly light: Light | null;
  /** Whether it is this map that is pointed at. */
  readonly pointed: boolean;
  /** Queries that are stuck. */
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

/** One head's map among those that it is compared with. The same steps are lit in all of them, wherever they stand. */
export const ComparedMap = memo(function ComparedMap(props: ComparedMapProps) {
  const { name, branch, head, map, steps, values, less, lessMap, order, layout, palette, scale, size, light, pointed, selected, onLight, onSelect } = props;
  const cells = useRef<HTMLDivElement>(null);
  const presses = usePresses(cells);
  const places = useMemo(() => (order === null ? null : placesIn(order)), [order]);
  const shown = light === null || places === null ? light : movedLight(light, places, branch);
  const outward = (there: Light) => (order === null ? there : movedLight(there, order, branch));
  const pointer = mapPointer({
    presses,
    branch,
    head,
    steps,
    layout,
    light: pointed ? shown : null,
    onLight: (next) => onLight(next === null ? null : outward(next)),
    onSelect: (from, to, mode, at) => {
      if (order === null) return onSelect(from, to, mode, at);
      // Neighbours in a random order are no range of steps: only the last one is meant.
      const step = order[to]!;
      onSelect(step, step, mode === "extend" ? "replace" : mode, outward(at));
    },
  });
  const stuck = places === null ? selected : selected.map((step) => places[step]!).toSorted((a, b) => a - b);
  return (
    // An application, so that a screen reader hands the arrow keys on.
    <div role="application" aria-label={mapsWords.arrowsAndSpace(name)}>
      <div ref={cells} role="img" aria-label={name} tabIndex={0} className={styles.cells} style={{ width: size, height: size }} {...pointer}>
        {values !== null && (
          <MapCanvas {...{ values, less, palette }} domain={scale.domain} even={scale.even} times={scale.times} offset={map * steps * steps} lessOffset={lessMap * steps * steps} rows={steps} columns={steps} width={size} height={size} />
        )}
        {stuck.length > 0 && <SelectedRows queries={stuck} steps={steps} size={size} />}
        {shown !== null && <Crosshair light={shown} {...{ layout, steps, size, pointed }} />}
      </div>
    </div>
  );
});
