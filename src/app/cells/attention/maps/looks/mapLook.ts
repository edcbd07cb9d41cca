import type { MapRow } from "../../../../../viz/maps/MapGrid";
import type { SumKind } from "../../look";
import type { AttentionValue } from "../../value";
import type { Colouring } from "../colours/colouring";
import type { Extra } from "../readout/readout";
import type { LookRows } from "../rows";

/** One way to look at the maps. */
export interface MapLook {
  /** What is drawn in the maps' place; null where the maps are not drawn, but the series lit by them. */
  readonly rows: ((value: AttentionValue, sum: SumKind, colouring: Colouring) => LookRows) | null;
  /** Whether the two branches can be added in more ways than one. */
  readonly addsUp?: true;
  /** What it adds to the weights in the readout: the value drawn where a query meets a key, in one branch's map or in the sum. */
  readonly extra?: (row: MapRow, value: AttentionValue) => Extra | null;
}
