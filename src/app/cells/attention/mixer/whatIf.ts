import type { Windows } from "../../../../model/series/windows";
import { AT_REST, carriedOver, isAtRest, turned, type Mixer, type MixerChange } from "./mixerState";
import { MOST, type WhatIf } from "./whatIfSchema";

/** Names a cut of the windows: where both stand, and what they are made of. */
export const cutOf = ({ steps, short, long }: Windows): string => [steps, short.width, long.width, short.from[0], short.to.at(-1), long.from[0], long.to.at(-1)].join(" ");

/** What a mixer is shown with. */
interface Shown {
  readonly windows: Windows;
  readonly heads: number;
}

/** The mixer as far as it fits what is shown: rows and lifts of another cut are left out, and whatever is not there. */
export function fitting(whatIf: WhatIf | null, { windows, heads }: Shown): Mixer {
  if (whatIf === null) return AT_REST;
  const { cut, ...mixer } = whatIf;
  const carried = carriedOver(mixer, heads);
  if (cut !== cutOf(windows)) return carried;
  const { steps } = windows;
  const rows = (name: "short" | "long") => ({ ...carried[name], edits: mixer[name].edits.filter((edit) => edit.head < heads && edit.query < steps && edit.weights.length === steps) });
  return { ...carried, short: rows("short"), long: rows("long"), lifts: mixer.lifts.filter((lift) => lift.step < steps && lift.column < windows[lift.branch].width) };
}

/** What is kept after a turn, and before it where the mixer would hold more than can be read back; undefined for a mixer at rest. */
export function turnedOne(whatIf: WhatIf | null, shown: Shown, turn: MixerChange): WhatIf | undefined {
  const before = fitting(whatIf, shown);
  const mixer = isTooMuch(before, turn) ? before : turned(before, turn);
  return isAtRest(mixer) ? undefined : { ...mixer, cut: cutOf(shown.windows) };
}

/** Whether a turn adds a row or a lift to as many as are kept. */
export function isTooMuch(mixer: Mixer, turn: MixerChange): boolean {
  if (turn.do !== "row" && turn.do !== "lift") return false;
  const { short, long, lifts } = turned(mixer, turn);
  return Math.max(short.edits.length, long.edits.length, lifts.length) > MOST;
}
