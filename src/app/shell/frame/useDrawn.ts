import { useEffect, useState } from "react";
import type { Cell } from "../../notebook/document/document";
import { withPortion } from "./drawn";

/** Which cells are drawn whole, by id: a portion at once, and one more with each frame. All in one go, 500 hold the page for seconds. */
export function useDrawn(cells: readonly Cell[]): ReadonlySet<string> {
  const [before, setBefore] = useState<ReadonlySet<string>>(new Set());
  const drawn = withPortion(before, cells);
  const isAll = drawn === before;
  useEffect(() => {
    // Each frame adds to what is drawn by then, so none is taken back when the cells change between two.
    if (!isAll) requestAnimationFrame(() => setBefore((now) => withPortion(now, cells)));
  }, [isAll, before, cells]);
  return drawn;
}
