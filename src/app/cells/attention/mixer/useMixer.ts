import { useCallback, useMemo } from "react";
import { useLatest } from "../../../../viz/base/useLatest";
import { mixerWords } from "../../../../words/en/mixer";
import { say } from "../../../base/message";
import type { PanelProps } from "../panel";
import type { Mixer, MixerChange } from "./mixerState";
import { fitting, isTooMuch, turnedOne } from "./whatIf";
import { MOST, type WhatIf } from "./whatIfSchema";

/** Turns of one gesture, a drag, are undone as one. */
export type TurnIt = (turn: MixerChange, gesture?: string) => void;

/** The mixer of a cell, as the notebook keeps it, and how to turn it. */
export function useMixer({ value, look, tryOut }: Pick<PanelProps, "value" | "look" | "tryOut">): [Mixer, TurnIt] {
  const { windows, request } = value;
  const shown = useMemo(() => ({ windows, heads: request.heads }), [windows, request.heads]);
  const mixer = useMemo(() => fitting(look.whatIf, shown), [look.whatIf, shown]);
  const newest = useLatest(mixer);
  const turn = useCallback<TurnIt>(
    // The schema of the look has let nothing else in.
    (change, gesture) => {
      if (isTooMuch(newest.current, change)) say(mixerWords.tooMuch(MOST));
      else tryOut((before) => turnedOne((before as WhatIf | undefined) ?? null, shown, change), gesture);
    },
    [tryOut, shown, newest],
  );
  return [mixer, turn];
}
