import type { MapBranch } from "../../../../model/attention/branch";
import { formatWeight } from "../../../../viz/format";
import type { MapCursor, MapRow } from "../../../../viz/MapGrid";

/** "head 2 · short · query 14:00 → key 08:00: 0.134"; for the sum "… : 0.134 of 2". */
export function readout(rows: Readonly<Record<MapBranch, MapRow>>, steps: number, cursor: MapCursor): string {
  const { branch, head, query, key } = cursor;
  const { axis, values } = rows[branch];
  const weight = values[(head * steps + query) * steps + key] ?? NaN;
  const tail = branch === "sum" ? " of 2" : "";
  return `head ${head} · ${branch} · query ${axis.label(query)} → key ${axis.label(key)}: ${formatWeight(weight)}${tail}`;
}

/** Whether a map has this cell: maps can grow smaller while a cell is pointed at. */
export function isWithin({ heads, steps }: { heads: number; steps: number }, { head, query, key }: MapCursor): boolean {
  return head < heads && query < steps && key < steps;
}
