/** Formats of Excel by number that show a day, a clock or both. Source: ECMA-376, 18.8.30, and those of eastern Asia. */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number shown by this format is a time; `code` is its own pattern, where it has one. */
export function showsTime(format: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(format);
  const plain = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(plain) && !/^general$/i.test(plain.trim());
}

const DAY = 86_400_000;
/** Day 0, so that day 61 is 1900-03-01: Excel believes in a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A day number of Excel as text: "2020-01-01 13:00:00", or only the clock where it is less than a day. */
export function timeText(serial: number, since1904: boolean): string {
  const ms = Math.round(serial * DAY);
  const instant = new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + ms);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const [day, clock] = instant.toISOString().replace(/(\.000)?Z$/, "").split("T");
  return serial >= 0 && serial < 1 ? clock! : `${day} ${clock}`;
}
