import { useMemo, useState } from "react";
import type { Scale } from "../../../../viz/base/scale";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { alike, type Ground } from "./colours/useHeldScales";

/** What of a row stays while only weights change. */
type Steady = Pick<MapRow, "layout" | "axis" | "scale">;

/** The same rows, with what is around their cells from before where it is the same: a moment of a film draws cells anew and nothing else. */
export function withSteady(rows: readonly MapRow[], before: readonly Steady[]): readonly MapRow[] {
  if (before.length !== rows.length) return rows;
  return rows.map((row, i) => {
    const { layout, axis, scale } = before[i]!;
    return { ...row, layout, axis, scale: isSameScale(scale, row.scale) ? scale : row.scale };
  });
}

const isSameScale = (a: Scale, b: Scale): boolean =>
  a.domain[0] === b.domain[0] && a.domain[1] === b.domain[1] && a.times === b.times && a.open?.low === b.open?.low && a.open?.high === b.open?.high && isSameEven(a.even, b.even);

const isSameEven = (a: Scale["even"], b: Scale["even"]): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && a.length === b.length && a.every((cell, i) => Object.is(cell, b[i])));

/** @param ground all that the rows are made of but the maps themselves */
export function useSteadyRows(rows: readonly MapRow[], ground: Ground): readonly MapRow[] {
  // The maps of a former moment are not kept.
  const begin = () => ({ ground, steady: rows.map(({ layout, axis, scale }): Steady => ({ layout, axis, scale })) });
  const [began, setBegan] = useState(begin);
  const isNew = !alike(began.ground, ground);
  if (isNew) setBegan(begin());
  return useMemo(() => (isNew ? rows : withSteady(rows, began.steady)), [isNew, rows, began]);
}
