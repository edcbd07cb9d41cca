import { useCallback } from "react";
import type { Light } from "../../../viz/pointing/light";
import type { OnSelect } from "../../../viz/pointing/brush";
import { selectQueries } from "../../../viz/pointing/selection";
import { useView, useViewStore, type Cursor, type Selection } from "./view";

const NONE: readonly number[] = [];

/** What is pointed at and selected among `steps` steps of a series' windows, and how a cell changes it. */
export interface Pointing {
  readonly cursor: Cursor | null;
  readonly selection: Selection | null;
  /** The selected queries; none is an empty list of lasting identity. */
  readonly queries: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

/** Follows what is pointed at in all cells that read the series `seriesId`, on behalf of the cell `cellId`. */
export function usePointing(cellId: string, seriesId: string, steps: number): Pointing {
  const store = useViewStore();
  const cursor = useView((view) => (view.cursor?.seriesId === seriesId && isWithin(view.cursor, steps) ? view.cursor : null));
  const selection = useView(({ selection: all }) =>
    all?.seriesId === seriesId && all.queries.at(-1)! < steps && isWithin(all.at, steps) ? all : null,
  );
  const onLight = useCallback(
    (light: Light | null) => store.getState().point(light === null ? null : { ...light, cellId, seriesId }),
    [store, cellId, seriesId],
  );
  const onSelect = useCallback<OnSelect>(
    (from, to, mode, light) => {
      const { selection: before, select } = store.getState();
      const queries = selectQueries(before?.seriesId === seriesId ? before.queries : [], from, to, mode);
      select(queries.length === 0 ? null : { seriesId, queries, at: { ...light, cellId, seriesId } });
    },
    [store, cellId, seriesId],
  );
  return { cursor, selection, queries: selection?.queries ?? NONE, onLight, onSelect };
}

/** Windows can grow smaller while a step is pointed at. */
function isWithin({ query, keys }: Light, steps: number): boolean {
  return (query ?? 0) < steps && (keys.short ?? 0) < steps && (keys.long ?? 0) < steps;
}
