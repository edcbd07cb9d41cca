import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfYear, midnight, pair, parseIso } from "./isoDate";

const FORM = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+|\d*(?=Z)))?)?Z?)?$/;

/** What `parseIso` says of itself, by a regular expression and the calendar of JavaScript. */
function instantOf(text: string): number {
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = ""] = FORM.exec(text) ?? [];
  if (year === undefined || text.length > 40) return Number.NaN;
  const midnight = new Date(0);
  midnight.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDay = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(day);
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  return midnight.getTime() + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Math.round(Number(`0.${fraction}0`) * 1e6) / 1e3;
}

const two = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, "0"));
const texts = fc
  .tuple(fc.constantFrom("0000", "1970", "2023", "2024", "9999"), two(13), two(32), fc.constantFrom(" ", "T"), two(24), two(60), two(60), fc.constantFrom(".", ","), fc.stringMatching(/^\d{0,21}$/), fc.constantFrom("", "Z"))
  .chain(([year, month, day, between, hour, minute, second, point, fraction, zone]) => {
    const date = `${year}-${month}-${day}`;
    const clock = `${date}${between}${hour}:${minute}`;
    return fc.constantFrom(date, clock, `${clock}${zone}`, `${clock}:${second}${zone}`, `${clock}:${second}${point}${fraction}${zone}`);
  });

/** A text with a character put in the place of another, or left out from there on. */
const nearly = fc
  .tuple(texts, fc.nat(), fc.constantFrom(..."0123456789-/:;. ,TtZz+_\u00a0", null))
  .map(([text, place, sign]) => {
    const at = place % (text.length + 1);
    return sign === null ? text.slice(0, at) : text.slice(0, at) + sign + text.slice(at + 1);
  });

test.each([["as it is", texts], ["with one character another, or cut off", nearly]])("the usual form of an instant, %s, is that instant, and anything else is none", (_, written) => {
  fc.assert(
    fc.property(written, (text) => {
      const [read, meant] = [parseIso(text), instantOf(text)];
      if (Number.isNaN(meant)) expect(read, text).toBeNaN();
      // In year 0 numbers lie 0.008 ms apart.
      else expect(read, text).toBeCloseTo(meant, 1);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["2024-02-29", Date.UTC(2024, 1, 29)],
  ["2024-01-31T14:00", Date.UTC(2024, 0, 31, 14)],
  ["2024-01-31T14:00Z", Date.UTC(2024, 0, 31, 14)],
  ["2024-01-31 23:59:59", Date.UTC(2024, 0, 31, 23, 59, 59)],
  ["2024-01-31 14:00:05,2505", Date.UTC(2024, 0, 31, 14, 0, 5) + 250.5],
  [`2024-01-31 14:00:05.25${"0".repeat(18)}`, Date.UTC(2024, 0, 31, 14, 0, 5, 250)],
])("“%s”", (text, instant) => {
  expect(parseIso(text)).toBe(instant);
});

test.each(["2023-02-29", "2024-01-3", "2024-01-31T", "2024-01-31T14:0", "2024-01-31T14:00:5", "2024-01-31T14:00:05.", "2024-01-31T14:00:05z", "2024-01-31T24:00", "2024-01-31T14:60", "2024-01-31T14:00:60", "2024-01-31T14:00ZZ", "2024-01-31T14:00:05.1x", `2024-01-31 14:00:05.25${"0".repeat(19)}`])("“%s” is left to others", (text) => {
  expect(parseIso(text)).toBeNaN();
});

test("a pair is two digits, and no sign beside them in the alphabet", () => {
  expect([pair("00", 0), pair("99", 0), pair("x47", 1)]).toEqual([0, 99, 47]);
  for (const text of ["/0", ":0", "0/", "0:", "0", ""]) expect(pair(text, 0)).toBeNaN();
});

test("a day of a year is counted through leap days, and none is the first of the next year", () => {
  expect([dayOfYear(2024, 1), dayOfYear(2024, 60), dayOfYear(2023, 60), dayOfYear(2024, 366), dayOfYear(2023, 365)]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 29), Date.UTC(2023, 2, 1), Date.UTC(2024, 11, 31), Date.UTC(2023, 11, 31)]);
  for (const [year, day] of [[2023, 366], [2024, 367], [2024, 0], [Number.NaN, 1], [2024, Number.NaN]] as const) expect(dayOfYear(year, day)).toBeNaN();
});

test("a midnight is that of a day which the calendar has", () => {
  expect([midnight(2024, 2, 29), midnight(1, 1, 1), midnight(2024, 12, 31)]).toEqual([Date.UTC(2024, 1, 29), Date.parse("0001-01-01"), Date.UTC(2024, 11, 31)]);
  for (const [year, month, day] of [[2023, 2, 29], [2024, 0, 1], [2024, 13, 1], [2024, 1, 0], [2024, 4, 31], [Number.NaN, 1, 1], [2024, Number.NaN, 1], [2024, 1, Number.NaN]] as const) expect(midnight(year, month, day)).toBeNaN();
});
