import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../../model/result";
import { useLatest } from "../../../viz/base/useLatest";
import type { CellState } from "../../notebook/document/kind";

type Report = string | Problem | null;

/** What was refused where a cell stands, until the cell has a newer value than one that was on its way already; and how that is said. */
export function useReported({ status, value }: CellState): readonly [Report, (message: Report) => void] {
  const [reported, setReported] = useState<Report>(null);
  const newest = useLatest(status);
  const isOnItsWay = useRef(false);
  useEffect(() => {
    if (isOnItsWay.current) isOnItsWay.current = false;
    else setReported(null);
  }, [value]);
  useEffect(() => {
    if (status === "error") isOnItsWay.current = false;
  }, [status]);
  const report = useCallback((message: Report) => {
    isOnItsWay.current = message !== null && newest.current !== "ready" && newest.current !== "error";
    setReported(message);
  }, [newest]);
  return [reported, report];
}
