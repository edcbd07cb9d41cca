import { useEffect, type RefObject } from "react";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { takingSeries } from "../../../../model/series/reading/shape/shapeChoices";
import { useLatest } from "../../../../viz/base/useLatest";
import { isTyping } from "../../../base/isTyping";
import type { Source } from "../spec";
import { neighbour } from "./choices/panelSteps";
import { withReading } from "./sourceChoice";

const STEPS: Readonly<Record<string, 1 | -1>> = { "[": -1, "]": 1 };

/** `[` and `]` anywhere in the cell around `inside` step through the series of its first file that holds several. `source` is null while it is read. */
export function useSeriesKeys(inside: RefObject<HTMLElement | null>, source: Source | null, tables: readonly TableDescription[], onPick: (source: Source) => void): void {
  const latest = useLatest({ source, tables, onPick });
  useEffect(() => {
    const cell = inside.current?.closest<HTMLElement>("article");
    if (!cell) return;
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const { source: read, tables: known, onPick: pick } = latest.current;
      const place = known.findIndex(({ panel }) => panel?.taken != null);
      const panel = known[place]?.panel;
      if (read === null || panel === undefined) return;
      event.preventDefault();
      pick(withReading(read, place, takingSeries({ take: "some", labels: [neighbour(panel, step)] })));
    };
    cell.addEventListener("keydown", onKey);
    return () => cell.removeEventListener("keydown", onKey);
  }, [inside, latest]);
}
