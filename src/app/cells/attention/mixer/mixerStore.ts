import { useCallback, useMemo } from "react";
import { createStore, useStore } from "zustand";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { madeOnce } from "../../../base/handedDown";
import { AT_REST, carriedOver, isAtRest, turned, type Mixer, type Turn } from "./mixerState";

/** A mixer and the pass that its rows and lifts were made for, which it does not keep alive. */
interface KeptMixer {
  readonly mixer: Mixer;
  readonly request: WeakRef<AttentionRequest>;
}

type Mixers = ReadonlyMap<string, KeptMixer>;

/** Cells whose mixers are kept: those turned last. */
const MOST_KEPT = 32;

/** The mixers by the id of their cell: they outlast a change of the panel, not a reload of the page. One at rest is none. */
export const createMixers = () => createStore<{ readonly mixers: Mixers }>(() => ({ mixers: new Map() }));

const useMixers = madeOnce(createMixers);

/** The mixer of a cell that shows what came of `request`, and how to turn it. */
export function useMixer(cellId: string, request: AttentionRequest): [Mixer, (turn: Turn) => void] {
  const store = useMixers();
  const kept = useStore(store, ({ mixers }) => mixers.get(cellId));
  const mixer = useMemo(() => fitting(kept, request), [kept, request]);
  const turn = useCallback(
    (change: Turn) => store.setState(({ mixers }) => ({ mixers: turnedOne(mixers, cellId, request, change) })),
    [store, cellId, request],
  );
  return [mixer, turn];
}

/** The mixers after a turn of one of them. */
export function turnedOne(mixers: Mixers, cellId: string, request: AttentionRequest, change: Turn): Mixers {
  const mixer = turned(fitting(mixers.get(cellId), request), change);
  const others = [...mixers].filter(([id]) => id !== cellId);
  return new Map(isAtRest(mixer) ? others : [...others.slice(1 - MOST_KEPT), [cellId, { mixer, request: new WeakRef(request) }]]);
}

function fitting(kept: KeptMixer | undefined, request: AttentionRequest): Mixer {
  if (kept === undefined) return AT_REST;
  return kept.request.deref() === request ? kept.mixer : carriedOver(kept.mixer, request.heads);
}
