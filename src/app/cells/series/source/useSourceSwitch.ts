import { useCallback, useEffect, useRef } from "react";
import { GENERATORS } from "../../../../model/series/generators/catalogue";
import { initialSpec, type Source } from "../spec";
import type { Choose } from "./useSourceChoice";

interface Shown {
  readonly source: Source;
  /** Where the windows stand on it. */
  readonly position: number;
}

/**
 * Goes from one kind of source to another: back to the last one of that kind and to where the windows stood on it, or
 * to what that kind starts with. `shown` is null while another source is still being read.
 */
export function useSourceSwitch(shown: Shown | null, onPick: Choose, onWantFile: () => void) {
  const visited = useRef<{ [From in Source["from"]]?: Shown }>({});
  useEffect(() => {
    if (shown !== null) visited.current[shown.source.from] = shown;
  });
  return useCallback(
    (from: Source["from"]) => {
      const before = visited.current[from];
      const initial = defaultSource(from);
      if (before !== undefined) onPick(before.source, before);
      else if (initial !== null) onPick(initial);
      else onWantFile();
    },
    [onPick, onWantFile],
  );
}

/** Samples of a generated series: its end, where windows start out, holds a spike, and a motif together with its echo. */
const LENGTH = 528;

/** What a kind of source starts with; null for one that needs something from the person first. */
function defaultSource(from: Source["from"]): Source | null {
  if (from === "bundled") return initialSpec().source;
  const first = GENERATORS[0];
  return from === "files" || first === undefined
    ? null
    : { from: "generated", generator: first.id, seed: 1, length: LENGTH, knobs: {} };
}
