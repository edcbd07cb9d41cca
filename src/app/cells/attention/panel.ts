import type { ComponentType } from "react";
import type { Cell } from "../../notebook/document/document";
import type { CellViewProps } from "../../notebook/document/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import type { AttentionLook } from "./look";
import type { AttentionValue } from "./value";

/** What each panel of the cell is given. What is pointed at and selected comes from `usePointing`, for those that follow it. */
export interface PanelProps {
  readonly cell: Cell;
  readonly value: AttentionValue;
  /** Values of the cells read from, as far as they are there. */
  readonly inputs: { readonly series: SeriesValue | undefined; readonly layer: LayerValue | undefined };
  readonly look: AttentionLook;
  readonly setLook: (change: Partial<AttentionLook>) => void;
  /** Looks at another cell another way, the series say. */
  readonly setLookOf: CellViewProps["setLookOf"];
  /** Changes what is tried out on the cell (`look.whatIf`), as a step to undo. */
  readonly tryOut: CellViewProps["tryOut"];
  readonly edit: CellViewProps["edit"];
}

/** Whether the layer can be trained from here: on one series for both windows, and where it has no training of one's own. */
export const canTrain = (series: SeriesValue | undefined, layer: LayerValue | undefined): series is SeriesValue =>
  series !== undefined && layer !== undefined && layer.trained?.bundled !== false && series.series.short === series.series.long;

export interface Panel {
  readonly View: ComponentType<PanelProps>;
}
