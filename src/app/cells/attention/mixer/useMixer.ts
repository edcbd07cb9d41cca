import { useCallback, useMemo } from "react";
import type { PanelProps } from "../panel";
import type { Mixer, MixerChange } from "./mixerState";
import { fitting, turnedOne } from "./whatIf";
import type { WhatIf } from "./whatIfSchema";

/** Turns of one gesture, a drag, are undone as one. */
export type TurnIt = (turn: MixerChange, gesture?: string) => void;

/** The mixer of a cell, as the notebook keeps it, and how to turn it. */
export function useMixer({ value, look, tryOut }: Pick<PanelProps, "value" | "look" | "tryOut">): [Mixer, TurnIt] {
  const { windows, request } = value;
  const shown = useMemo(() => ({ windows, heads: request.heads }), [windows, request.heads]);
  const mixer = useMemo(() => fitting(look.whatIf, shown), [look.whatIf, shown]);
  const turn = useCallback<TurnIt>(
    // The schema of the look has let nothing else in.
    (change, gesture) => tryOut((before) => turnedOne((before as WhatIf | undefined) ?? null, shown, change), gesture),
    [tryOut, shown],
  );
  return [mixer, turn];
}
