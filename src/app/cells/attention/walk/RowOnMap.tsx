import { useMemo } from "react";
import type { Branch } from "../../../../model/attention/branch";
import { Legend } from "../../../../viz/base/Legend";
import { AttentionMap } from "../../../../viz/maps/AttentionMap";
import { snapped } from "../../../../viz/maps/mapSize";
import type { Light } from "../../../../viz/pointing/light";
import { branchesWords } from "../../../../words/en/branches";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { walkWords } from "../../../../words/en/walk";
import { weightRows } from "../maps/rows";
import { groundOf, useHeldScales } from "../maps/colours/useHeldScales";
import type { PanelProps } from "../panel";
import styles from "./WalkPanel.module.css";

/** Side of the map, in CSS pixels. */
const SIDE = 224;

interface RowOnMapProps {
  readonly panel: PanelProps;
  readonly branch: Branch;
  readonly head: number;
  /** The step that is followed. */
  readonly query: number;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  readonly onQuery: (query: number) => void;
}

/** The head's whole map with the row of the query that is followed; another row can be chosen on it. */
export function RowOnMap({ branch, head, query, light, onLight, onQuery, panel }: RowOnMapProps) {
  const { value, look } = panel;
  const { scale, follow } = look;
  const { steps } = value.attention;
  const fresh = useMemo(() => [weightRows(value, { scale, follow })[branch]], [value, branch, scale, follow]);
  const row = useHeldScales(fresh, groundOf(panel), look)[0]!;
  const selected = useMemo(() => [query], [query]);
  return (
    <figure className={styles.map}>
      <figcaption>{walkWords.map(branchesWords.titles[branch], head)}</figcaption>
      <AttentionMap
        {...{ branch, head, steps, light, selected, onLight }}
        values={row.values}
        layout={row.layout}
        scale={row.scale}
        axis={row.axis}
        size={snapped(SIDE, steps, window.devicePixelRatio)}
        offset={head * steps * row.layout.columns}
        queryLabels
        pointed={light?.map?.branch === branch && light.map.head === head}
        onSelect={(_, to) => onQuery(to)}
      />
      <Legend palette={branch} title={mapsPanelWords.measures.weight} {...row.scale} />
    </figure>
  );
}
