import type { Notice } from "../../../result";
import type { Choice } from "../choice";
import type { ReadingOptions } from "../reading";
import type { Table } from "../table";
import { fromLocalClock } from "./localClock";
import { offsetOf } from "./zones";

const NAME = /^(time[ _-]?zone|tz(_?cd)?|zone)$/i;

/** Instants of a local clock, and what is to be said about its zone. */
interface LocalReading {
  readonly at: Float64Array;
  readonly choices: readonly Choice[];
  readonly notices: readonly Notice[];
}

/**
 * The instants of a clock's times `wall` (ms since 1970 as if they were UTC): by the zone that their own name speaks of, else by the
 * one that each row tells in a column of zones beside them, as banks, gauges and markets of power write them, else by that which the file says of itself, else as it can be told.
 */
export function atLocalClock({ columns, zone }: Table, wall: Float64Array, named: string | null, options: Pick<ReadingOptions, "answers">): LocalReading {
  for (const column of named === null ? columns : []) {
    if (column.kind !== "text" || !NAME.test(column.name)) continue;
    const zones = new Map([...new Set(column.cells)].map((cell) => [cell, /^(?!LST?$|LT$)([A-Z]{2,5}|(UTC|GMT)?[-+−]\d{1,2}(:?\d{2})?)$/i.test(cell.trim()) ? offsetOf(cell.trim()) : Number.NaN] as const));
    if (zones.size === 0 || [...zones.values()].some(Number.isNaN)) continue;
    const at = wall.map((each, row) => each - zones.get(column.cells[row]!)!);
    return { at, choices: [], notices: [{ kind: "noticed/zone-column", params: { column: column.name, zones: [...zones.keys()].map((cell) => cell.trim()) } }] };
  }
  return { ...fromLocalClock(wall, named ?? zone ?? null, options), notices: [] };
}
