import { useCallback, useEffect, useRef } from "react";
import { GENERATORS } from "../../../../model/series/generators/catalogue";
import { initialSpec, type Source } from "../spec";
import { generatedBy } from "./generatedBy";
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

/** What a kind of source starts with; null for one that needs something from the person first. */
function defaultSource(from: Source["from"]): Source | null {
  if (from === "bundled") return initialSpec().source;
  const first = GENERATORS[0];
  return from === "files" || first === undefined ? null : generatedBy(first.id);
}
