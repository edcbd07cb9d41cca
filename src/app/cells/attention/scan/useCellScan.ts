import { useEffect } from "react";
import { useStore } from "zustand";
import { useMade } from "../../../base/handedDown";
import { createCellScan, type CellScan, type ScanState } from "./cellScan";
import { heldScan } from "./heldScan";
import type { ScanSubject } from "./scanSubject";

/** The scan of a cell and where it stands; a scan of another subject is forgotten as soon as this is drawn. */
export function useCellScan(cellId: string, subject: ScanSubject | null): { readonly scan: CellScan; readonly state: ScanState } {
  const scan = heldScan(useMade(), cellId).get(createCellScan);
  const state = useStore(scan.state);
  useEffect(() => {
    if (subject !== null) scan.follow(subject);
  }, [scan, subject]);
  return { scan, state };
}
