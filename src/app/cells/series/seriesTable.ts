import type { Axis, Series } from "../../../model/series/series";
import { toCsv, type CsvCell } from "../../base/tables/csv";

const UNITS = { ms: 1_000_000n, µs: 1_000n, ns: 1n } as const;

/** The series as it is used, in the columns' own units: `time` (ISO 8601, UTC) or `index`, then each column by its name. */
export function seriesTable({ axis, columns }: Series): string {
  const isTime = axis.kind === "time" || axis.fine !== undefined;
  const place = placeOf(axis);
  const rows = Array.from(axis.at, (at, row): CsvCell[] => [place(at), ...columns.map(({ values }) => values[row]!)]);
  return toCsv([isTime ? "time" : "index", ...columns.map(({ name }) => name)], rows);
}

/** How a place on the axis is written: an instant has as many digits as all of them need, and a zone. */
function placeOf({ kind, at, fine }: Axis): (at: number) => CsvCell {
  if (fine !== undefined) {
    const digits = fine.unit === "ns" ? 9 : fine.unit === "µs" ? 6 : 3;
    return (place) => {
      const nanoseconds = BigInt(Math.round(place)) * UNITS[fine.unit];
      const ms = nanoseconds / 1_000_000n;
      const seconds = new Date(fine.origin + Number(ms)).toISOString().slice(0, -1);
      return `${seconds}${String(nanoseconds % 1_000_000n).padStart(6, "0")}`.slice(0, "2020-01-01T00:00:00.".length + digits) + "Z";
    };
  }
  if (kind === "index") return (place) => place;
  const isWhole = at.every((instant) => instant % 1000 === 0);
  const isFine = at.some((instant) => instant % 1 !== 0);
  return (instant) => {
    const ms = Math.floor(instant);
    // From a half on the next millisecond may be nearest.
    const micros = Math.round((instant - ms) * 1e3);
    const text = new Date(micros === 1000 ? ms + 1 : ms).toISOString();
    if (isWhole) return text.replace(".000Z", "Z");
    return isFine ? text.replace("Z", `${String(micros % 1000).padStart(3, "0")}Z`) : text;
  };
}
