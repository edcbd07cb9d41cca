import { useCallback, useMemo } from "react";
import { create } from "zustand";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { AT_REST, carriedOver, turned, type Mixer, type Turn } from "./mixerState";

/** A mixer and the pass that its rows and lifts were made for. */
interface Kept {
  readonly mixer: Mixer;
  readonly request: AttentionRequest;
}

/** The mixers by the id of their cell: they outlast a change of the panel, not a reload of the page. */
const useMixers = create<Readonly<Record<string, Kept>>>(() => ({}));

/** The mixer of a cell that shows what came of `request`, and how to turn it. */
export function useMixer(cellId: string, request: AttentionRequest): [Mixer, (turn: Turn) => void] {
  const kept = useMixers((mixers) => mixers[cellId]);
  const mixer = useMemo(() => fitting(kept, request), [kept, request]);
  const turn = useCallback(
    (change: Turn) =>
      useMixers.setState((mixers) => ({ [cellId]: { mixer: turned(fitting(mixers[cellId], request), change), request } })),
    [cellId, request],
  );
  return [mixer, turn];
}

function fitting(kept: Kept | undefined, request: AttentionRequest): Mixer {
  if (kept === undefined) return AT_REST;
  return kept.request === request ? kept.mixer : carriedOver(kept.mixer, request.heads);
}
