import { ownOfCell } from "../../ownOfCell";
import type { CellScan } from "./cellScan";

/** Holds the scan of a cell from its first panel on, so that a cell that goes can end one whose code it never loaded. */
export const heldScan = ownOfCell(() => {
  let scan: CellScan | null = null;
  return {
    get: (make: () => CellScan): CellScan => (scan ??= make()),
    end: () => scan?.end(),
  };
});
