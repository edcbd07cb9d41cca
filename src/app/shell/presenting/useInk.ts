import { useState } from "react";
import type { Stroke } from "./Ink";

const NONE: readonly Stroke[] = [];

/** The strokes of a presentation: each stays on what it was drawn over, and is there again when one comes back to that. */
export function useInk(over: string) {
  const [all, setAll] = useState<ReadonlyMap<string, readonly Stroke[]>>(new Map());
  const draw = (change: (before: readonly Stroke[]) => readonly Stroke[]) => setAll((before) => new Map(before).set(over, change(before.get(over) ?? NONE)));
  return { strokes: all.get(over) ?? NONE, draw, wipe: () => draw(() => NONE) };
}
