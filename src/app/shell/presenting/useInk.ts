import { useState } from "react";
import type { InkStroke } from "./Ink";

const NONE: readonly InkStroke[] = [];

/** The strokes of a presentation: each stays on what it was drawn over, and is there again when one comes back to that. */
export function useInk(over: string) {
  const [all, setAll] = useState<ReadonlyMap<string, readonly InkStroke[]>>(new Map());
  const draw = (change: (before: readonly InkStroke[]) => readonly InkStroke[]) => setAll((before) => new Map(before).set(over, change(before.get(over) ?? NONE)));
  return { strokes: all.get(over) ?? NONE, draw, wipe: () => draw(() => NONE) };
}
