/** What numbers in a time column count, or how their digits spell a time: 20240131 is a `day-number`, 2024013114 an `hour-number`, 20241 and 2024.1 a `quarter-number`. A `filetime` counts from 1601, `ticks` from the year 1. */
export type TimeUnit = "year" | "decimal-year" | "month-number" | "quarter-number" | "short-day-number" | "year-day-number" | "day-number" | "hour-number" | "minute-number" | "second-number" | "spreadsheet" | "spreadsheet-1904" | "julian" | "modified-julian" | "datenum" | "filetime" | "ticks" | "s" | "ms" | "µs" | "ns" | "plain";

/** Days counted from where a field of science begins them: its name for them, their range from 1900 to 2100 or so, and the count on 1970-01-01. */
export const DAY_COUNTS = [
  { unit: "modified-julian", name: /(^|[^a-z])(b?mjd|modified.?julian)/i, least: 10_000, most: 90_000, epoch: 40_587 },
  { unit: "julian", name: /(^|[^a-z])([bh]?jd|julian)([^a-z]|$)/i, least: 2_400_000, most: 2_500_000, epoch: 2_440_587.5 },
  { unit: "datenum", name: /datenum/i, least: 690_000, most: 770_000, epoch: 719_529 },
] as const;

/** Tenths of microseconds from where Windows and .NET begin to count: their range from 1960 to 2060 or so, and the ms from there to 1970. */
export const TICK_COUNTS = [
  { unit: "filetime", least: 1.14e17, most: 1.45e17, epoch: 11_644_473_600_000 },
  { unit: "ticks", least: 6.2e17, most: 6.5e17, epoch: 62_135_596_800_000 },
] as const;

/** What a spreadsheet counts on 1970-01-01. */
export const SPREADSHEET_EPOCH = 25_569;
