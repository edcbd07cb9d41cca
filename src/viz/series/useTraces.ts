import { useEffect, useMemo, useState } from "react";
import type { Axis, Column } from "../../model/series/series";
import { firstAtOrAfter } from "../base/axis";
import { decimate, type Trace } from "./decimate";

/** Values that can be gone through within a frame. */
const AT_ONCE = 500_000;

/**
 * A line for each column, for the stretch from `first` to `last` at this width. Where there are too many values for one
 * frame the lines come one by one, a task each, so that the page stays awake; until then there are fewer lines.
 */
export function useTraces(
  axis: Axis,
  columns: readonly Column[],
  first: number,
  last: number,
  width: number,
): ReadonlyMap<Column, Trace> {
  const trace = useMemo(() => {
    const start = Math.max(0, firstAtOrAfter(axis.at, first) - 1);
    const end = Math.min(axis.at.length, firstAtOrAfter(axis.at, last) + 2);
    const bins = Math.max(64, 2 ** Math.ceil(Math.log2(width)));
    return { rows: end - start, of: (column: Column) => decimate(axis.at, column.values, start, end, bins) };
  }, [axis, first, last, width]);
  const small = trace.rows * columns.length <= AT_ONCE;
  const ready = useMemo(
    () => (small ? new Map(columns.map((column) => [column, trace.of(column)])) : null),
    [small, columns, trace],
  );
  const [late, setLate] = useState<ReadonlyMap<Column, Trace>>(new Map());
  useEffect(() => {
    if (small) return;
    let timer: ReturnType<typeof setTimeout>;
    const add = (index: number) => {
      const column = columns[index];
      if (column === undefined) return;
      const line = trace.of(column);
      setLate((lines) => new Map(lines).set(column, line));
      timer = setTimeout(add, 0, index + 1);
    };
    timer = setTimeout(add, 0, 0);
    return () => clearTimeout(timer);
  }, [small, columns, trace]);
  return ready ?? late;
}
