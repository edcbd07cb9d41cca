import { METHODS, type Attribution } from "../../../../model/training/attribution/attribution";
import type { Series } from "../../../../model/series/series";
import { toCsv, type CsvCell } from "../../../base/tables/csv";

/** A row for each row of the past: its time (ISO 8601, UTC) or index, and what each way to ask says of it, in the column's own unit but for attention and gradient. */
export function attributionTable({ at, kind }: Series["axis"], { from, rows }: Attribution, spread: number): string {
  const lines = Array.from(rows.share, (_, i): CsvCell[] => [
    kind === "time" ? new Date(at[from + i]!).toISOString() : at[from + i]!,
    ...METHODS.map((method) => rows[method][i]! * (method === "attention" || method === "gradient" ? 1 : spread)),
  ]);
  return toCsv([kind === "time" ? "time" : "index", ...METHODS], lines);
}
