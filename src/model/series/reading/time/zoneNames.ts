import { isMissing } from "../missing/missingWords";
import { findCell } from "../numbers/packedColumn";
import type { Table, TableColumn } from "../table";
import { isZone } from "./zones";

/** A time of day, or what else ends with a digit, and the IANA name of a zone behind it: "2020-01-01 00:00:00.000 America/New_York". */
const ZONED = /^(.*\d)\s+([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_-]+)+)$/;

/** The table with columns of times that all name one zone (Trino, Athena) as times of that zone's clock. */
export const withoutZoneNames = (table: Table): Table => {
  const columns = table.columns.map(withoutZoneName);
  return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
};

function withoutZoneName(column: TableColumn): TableColumn {
  if (column.kind !== "text") return column;
  const zone = ZONED.exec(findCell(column, (cell) => !isMissing(cell))?.trim() ?? "")?.[2];
  if (zone === undefined || !isZone(zone)) return column;
  const cells: string[] = [];
  for (const cell of column.cells) {
    const match = ZONED.exec(cell.trim());
    if (match?.[2] !== zone && !isMissing(cell)) return column;
    cells.push(match === null ? cell : match[1]!);
  }
  return { ...column, cells, zone };
}
