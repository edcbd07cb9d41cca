/** What numbers in a time column count, or how their digits spell a time: 20240131 is a `day-number`, 2024013114 an `hour-number`, 20241 and 2024.1 a `quarter-number`. A `filetime` counts from 1601, `ticks` from the year 1, and what ends in a year counts from there. */
export type TimeUnit = "year" | "decimal-year" | "month-number" | "quarter-number" | "short-day-number" | "year-day-number" | "day-number" | "hour-number" | "minute-number" | "second-number" | "spreadsheet" | "spreadsheet-1904" | "julian" | "modified-julian" | "week-number" | "datenum" | "days-1970" | "seconds-1900" | "seconds-1904" | "seconds-1960" | "seconds-2001" | "filetime" | "ticks" | "s" | "ms" | "µs" | "ns" | "plain";

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

/**
 * Seconds counted from another year than 1970 (LabVIEW and old Macintoshes, network clocks, SAS, Apple): the seconds from there to 1970,
 * and what they lie in where they mean 1990 to 2040 while from 1970 on they would mean years that are hardly meant.
 */
export const SECOND_COUNTS = [
  { unit: "seconds-1904", least: 2_713_996_800, most: 4_291_833_600, epoch: 2_082_844_800 },
  { unit: "seconds-1900", least: 2_840_140_800, most: 4_417_977_600, epoch: 2_208_988_800 },
  { unit: "seconds-1960", least: 1_893_456_000, most: 2_524_608_000, epoch: 315_619_200 },
  { unit: "seconds-2001", least: 315_532_800, most: 946_684_800, epoch: -978_307_200 },
] as const;

/** What a spreadsheet counts on 1970-01-01. */
export const SPREADSHEET_EPOCH = 25_569;
