import { toCsv, type CsvCell } from "../../base/tables/csv";
import type { AxisKind } from "../../../model/series/series";
import type { OutputValue } from "./value";

/**
 * One row for each step: what its short and its long step cover, lengths, cosine and shares, then Z and its two parts, number by
 * number. Times in ISO 8601 (UTC).
 */
export function outputTable({ attention, windows, shares }: OutputValue): string {
  const { steps, units, short, long, output } = attention;
  const parts = [["z", output], ["short", short.output], ["long", long.output]] as const;
  const header = [
    "step", "short_from", "short_to", "long_from", "long_to",
    "z_length", "short_length", "long_length", "cosine", "short_share", "long_share",
    ...parts.flatMap(([name]) => Array.from({ length: units }, (_, u) => `${name}_${u}`)),
  ];
  const place = (position: number | undefined) => placeOf(position ?? NaN, windows.axis);
  const rows = Array.from({ length: steps }, (_, t): CsvCell[] => {
    const share = shares[t]!;
    return [
      t,
      place(windows.short.from[t]), place(windows.short.to[t]), place(windows.long.from[t]), place(windows.long.to[t]),
      share.output, share.short, share.long, share.cosine, share.shortPart, share.longPart,
      ...parts.flatMap(([, values]) => [...values.subarray(t * units, (t + 1) * units)]),
    ];
  });
  return toCsv(header, rows);
}

function placeOf(position: number, axis: AxisKind): CsvCell {
  if (Number.isNaN(position)) return null;
  return axis === "time" ? new Date(position).toISOString() : position;
}
