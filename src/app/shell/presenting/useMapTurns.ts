import { useEffect, useMemo, useState } from "react";
import { headsOf, type LongValue } from "../../cells/attention/long/value";
import { placeOfTurn, turnsOf, type HeadsInTurn } from "../../cells/attention/maps/inTurn";
import type { AttentionValue } from "../../cells/attention/value";
import type { Cell } from "../../notebook/document/document";
import { useCalmState } from "../frame/useCalmState";

export interface MapTurns {
  /** What the maps of the slide are shown in, one after the other; none while there are no maps. */
  readonly turns: readonly HeadsInTurn[];
  /** Which of them is on the slide, counted from 0. */
  readonly place: number;
  readonly setPlace: (place: number) => void;
  /** Goes `by` on, or back, round and round. */
  readonly turnBy: (by: number) => void;
}

/** Which maps are on the slide; each slide begins with the first. */
export function useMapTurns(maps: Cell | undefined, slide: number): MapTurns {
  const value = useCalmState(maps?.id ?? "").value as AttentionValue | LongValue | undefined;
  const heads = value === undefined || maps === undefined ? 0 : headsOf(value);
  const turns = useMemo(() => (heads === 0 ? [] : turnsOf(heads)), [heads]);
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [slide]);
  return { turns, place: heads === 0 ? 0 : placeOfTurn(turns, at), setPlace: setAt, turnBy: (by) => setAt((before) => before + by) };
}
