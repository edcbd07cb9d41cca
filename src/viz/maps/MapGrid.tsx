import { useRef, type ReactNode } from "react";
import type { MapBranch } from "../../model/attention/branch";
import type { MapLayout } from "./columnLayout";
import type { OnSelect } from "../pointing/brush";
import type { Light } from "../pointing/light";
import type { MapAxis } from "../base/mapAxis";
import { HeadPages } from "./HeadPages";
import { MapRows } from "./MapRows";
import type { PlantedMark } from "./PlantedCells";
import type { Scale } from "../base/scale";
import { useMeasured, windowHeight } from "../base/useMeasured";
import { useWidth } from "../base/useWidth";

/** One row of the grid. */
export interface MapRow {
  readonly branch: MapBranch;
  /** `(H, T, layout.columns)`: head, query, key (or lag, or time). */
  readonly values: Float32Array;
  readonly layout: MapLayout;
  /** For all heads alike; keep the identity while the numbers stay, or every map is painted anew. */
  readonly scale: Scale;
  /** Where something was planted in the series, to be marked; not told unless asked for. */
  readonly planted?: readonly PlantedMark[] | undefined;
  /** What the colours measure. */
  readonly measure: string;
  /** What a step of this row is: "each step is one sample, 1 h". */
  readonly caption: string;
  /** Names the steps, and where the queries' ticks stand. */
  readonly axis: MapAxis;
}

export interface MapGridProps {
  readonly rows: readonly MapRow[];
  /** The heads that are shown, `from` up to but not with `to`. */
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly light: Light | null;
  /** Whether the pointer is on one of these maps. */
  readonly pointed: boolean;
  readonly selected: readonly number[];
  /** The map shown large in its place, where there is room for several. */
  readonly enlarged: { readonly branch: MapBranch; readonly head: number } | null;
  readonly onLight: (light: Light | null) => void;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
  /** Shows the enlarged map small again. */
  readonly onClose: () => void;
  readonly onSelect: OnSelect;
  readonly onFocus: (map: Light["map"]) => void;
  /** What stands beside a row under its caption. */
  readonly aside?: (branch: MapBranch) => ReactNode;
}

/** Below this width, CSS pixels, one head is shown at a time. */
const ONE_HEAD = 520;

/** Device pixels to one of an element's. */
const densityOf = ({ currentCSSZoom = 1 }: HTMLElement): number => window.devicePixelRatio * currentCSSZoom;

/** All maps: a row for each branch and one for the sum, a column for each head; on a phone one head at a time. */
export function MapGrid(props: MapGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = useMeasured(frame, windowHeight);
  const density = useMeasured(frame, densityOf);
  const Shown = width < ONE_HEAD ? HeadPages : MapRows;
  return (
    <div ref={frame} data-grid={width}>
      {width > 0 && <Shown {...props} {...{ width, height, density }} />}
    </div>
  );
}
