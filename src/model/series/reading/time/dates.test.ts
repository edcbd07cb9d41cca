import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateParser, isDate, ordersOf, parseClock, parseCompactDate, parseDate, saysNoYear } from "./dates";

const HOUR = 3_600_000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const two = (n: number) => String(n).padStart(2, "0");

const days = fc.record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const clocks = fc.record({ hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59), ms: fc.nat(999) });
const zones = fc.record({ sign: fc.constantFrom("+", "-"), hours: fc.nat(15), minutes: fc.nat(59), colon: fc.constantFrom(":", "") });
const separators = fc.constantFrom("-", "/", ".");

describe("any day, written in any way, is that day", () => {
  test("in numbers", () => {
    fc.assert(
      fc.property(days, separators, ({ year, month, day }, by) => {
        const midnight = Date.UTC(year, month - 1, day);
        expect(parseDate([year, two(month), two(day)].join(by), "dmy")).toBe(midnight);
        expect(parseDate([year, month, day].join(by), "mdy")).toBe(midnight);
        expect(parseDate([day, month, year].join(by), "dmy")).toBe(midnight);
        expect(parseDate([month, day, year].join(by), "mdy")).toBe(midnight);
        expect(parseCompactDate(year * 10_000 + month * 100 + day)).toBe(midnight);
        expect(parseDate(`${year}${by}${two(month)}`, "dmy")).toBe(Date.UTC(year, month - 1));
      }),
    );
  });

  test("with the month by name, whole or its first three letters, in any case", () => {
    const cases = fc.constantFrom((name: string) => name, (name: string) => name.toUpperCase(), (name: string) => name.toLowerCase());
    fc.assert(
      fc.property(days, cases, fc.boolean(), ({ year, month, day }, cased, short) => {
        const whole = cased(MONTHS[month - 1]!);
        const name = short ? whole.slice(0, 3) : whole;
        for (const text of [`${day} ${name} ${year}`, `${day}-${name}-${year}`, `${day} ${name}., ${year}`, `${name} ${day}, ${year}`, `${name}. ${day} ${year}`]) {
          expect(parseDate(text, "dmy"), text).toBe(Date.UTC(year, month - 1, day));
        }
      }),
    );
    expect(parseDate("Sept. 3, 2024", "dmy")).toBe(Date.UTC(2024, 8, 3));
    expect(isDate("Sep 3 2024")).toBe(true);
  });

  test("with a time of day, to the fraction, and a zone", () => {
    fc.assert(
      fc.property(days, clocks, zones, fc.constantFrom("T", " ", ", ", "t", "  "), ({ year, month, day }, { hour, minute, second, ms }, { sign, hours, minutes, colon }, by) => {
        const there = Date.UTC(year, month - 1, day, hour, minute, second, ms);
        const offset = (sign === "-" ? -1 : 1) * (hours * HOUR + minutes * 60_000);
        const clock = `${two(hour)}:${two(minute)}:${two(second)}.${String(ms).padStart(3, "0")}`;
        const zone = `${sign}${two(hours)}${colon}${two(minutes)}`;
        const date = `${year}-${two(month)}-${two(day)}`;
        expect(parseDate(`${date}${by}${clock}`, "dmy")).toBe(there);
        for (const utc of ["Z", "z", " UTC", " GMT"]) expect(parseDate(`${date}${by}${clock}${utc}`, "dmy")).toBe(there);
        expect(parseDate(`${date}${by}${clock}${zone}`, "dmy")).toBe(there - offset);
        expect(parseDate(`${day} ${MONTHS[month - 1]} ${year} ${clock} ${zone}`, "dmy")).toBe(there - offset);
        expect(parseDate(`${MONTHS[month - 1]} ${day} ${year} ${clock} ${zone}`, "dmy")).toBe(there - offset);
        expect(parseDate(`${day}/${month}/${year} ${clock.toUpperCase()}${zone}`, "dmy")).toBe(there - offset);
        expect(parseDate(`${year}${two(month)}${two(day)}t${two(hour)}${two(minute)}${two(second)},${String(ms).padStart(3, "0")}${zone}`, "dmy")).toBe(there - offset);
        const clockAlone = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
        expect(parseClock(clock)).toBe(clockAlone);
        expect(parseClock(` ${clock}${zone} `)).toBe(clockAlone - offset);
      }),
    );
  });

  test("in the two halves of a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(59), fc.constantFrom("am", "AM", "a.m.", "pm", "PM", "p.m."), (hour, minute, half) => {
        const expected = ((hour % 12) + (/p/i.test(half) ? 12 : 0)) * HOUR + minute * 60_000;
        expect(parseClock(`${hour}:${two(minute)} ${half}`)).toBe(expected);
        expect(parseDate(`1/2/2024 ${hour}:${two(minute)}${half}`, "dmy")).toBe(Date.UTC(2024, 1, 1) + expected);
      }),
    );
  });
});

describe("what no calendar or clock has is no date", () => {
  test.each([
    "2024-01-00", "2024-01-32", "2023-02-29", "1900-02-29", "2024-00-01", "2024-13-01", "0 January 2024", "30 February 2024", "5 Jannuar 2024",
    "2024-01-01 24:01", "2024-01-01 24:00:01", "2024-01-01 25:00", "2024-01-01 10:60", "2024-01-01 10:00:60", "2024-01-01 00:30 am", "2024-01-01 13:00 pm",
    "2024-01-01T10:00+16:00", "2024-01-01T10:00+10:60", "2024-01/01", "1/2-2024", "2024-01-01x", "x2024-01-01", "2024-01-01 near 10:00",
    "x20240101T1000", "20240101T1000x", "x1/2/2024", "1/2/2024x", "x1 Jan 2024", "1 Jan 2024x", "1Jan 1 2024", "Jan 1 2024x", "", "2024", "12:30", "2024-1x",
  ])("“%s”", (text) => {
    expect(isDate(text)).toBe(false);
  });

  test.each(["", "10", "24:01", "10:60", "10:00:60", "0:30 am", "13:00 pm", "x10:00", "10:00x", "10:00+16", "10:00-10:60", "2024-01-01"])("nor “%s” a time of day", (text) => {
    expect(parseClock(text)).toBeNaN();
  });

  test.each([0, 10_000_100, 10_000_101.5, 20_240_100, 20_240_132, 20_241_301, 20_240_001, 99_991_232, 100_000_101, -20_240_101, Number.NaN])("nor %d a date in one number", (value) => {
    expect(parseCompactDate(value)).toBeNaN();
  });

  it("but the first and the last of each are", () => {
    expect(parseCompactDate(10_000_101)).toBe(Date.UTC(1000, 0, 1));
    expect(parseCompactDate(99_991_231)).toBe(Date.UTC(9999, 11, 31));
    expect(parseClock("24:00")).toBe(24 * HOUR);
    expect(parseClock("23:59:59")).toBe(24 * HOUR - 1000);
    expect(parseDate("2024-01-01T10:00+15:59", "dmy")).toBe(Date.UTC(2024, 0, 1, 10) - 15 * HOUR - 59 * 60_000);
    expect(parseDate("2024-01-01T10:00-15", "dmy")).toBe(Date.UTC(2024, 0, 2, 1));
    expect(parseDate("2024-02-29", "dmy")).toBe(Date.UTC(2024, 1, 29));
  });
});

it("reads no further than a date can be long", () => {
  const long = (length: number) => `2024-01-01 10:00:00 GMT+0100 (${"x".repeat(length - "2024-01-01 10:00:00 GMT+0100 ()".length)})`;
  expect(isDate(long(80))).toBe(true);
  expect(isDate(` ${long(80)} `)).toBe(true);
  expect(isDate(long(81))).toBe(false);
  const clock = (length: number) => `10:00:00.${"1".repeat(length - "10:00:00.".length)}`;
  expect(parseClock(clock(64))).toBeCloseTo(10 * HOUR + 111.111, 2);
  expect(parseClock(clock(65))).toBeNaN();
});

it("tells the order that a date is written in", () => {
  const day = fc.integer({ min: 1, max: 28 });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), (first, month) => {
      const dayFirst = `${first}/${month}/2024`;
      const monthFirst = `${month}/${first}/2024`;
      expect(ordersOf(dayFirst)).toEqual(first === month || first > 12 ? ["dmy"] : ["dmy", "mdy"]);
      expect(ordersOf(monthFirst)).toEqual(first === month ? ["dmy"] : first > 12 ? ["mdy"] : ["dmy", "mdy"]);
      expect([isDate(dayFirst), isDate(monthFirst)]).toEqual([true, true]);
    }),
  );
  expect(["2024-03-04", "4 March 2024", "13/13/2024", "no date"].map((cell) => ordersOf(cell))).toEqual([["dmy"], ["dmy"], [], []]);
});

describe("hours of markets of power", () => {
  it("are named by their end", () => {
    for (let hour = 1; hour <= 24; hour++) {
      for (const text of [`HE${hour}`, `he${two(hour)}`, `HE ${two(hour)}`, ` HE_${hour} `]) expect(parseClock(text), text).toBe((hour - 1) * HOUR);
    }
    for (const none of ["HE0", "HE00", "HE25", "HE30", "HE", "HE1a", "HE241", "xHE1", "HE-3", "HEx3", "HE  3", "HEa", "HE1a2"]) expect(parseClock(none), none).toBeNaN();
  });

  it("are named by both ends", () => {
    for (let hour = 0; hour < 24; hour++) {
      const [from, to] = [two(hour), two((hour + 1) % 24)];
      for (const text of [`${from} - ${to}`, `${from}-${to}`, `${from} –${to}`, `${from}— ${to}`]) expect(parseClock(text), text).toBe(hour * HOUR);
    }
    for (const none of ["01 - 03", "00 - 23", "01 - 24", "24 - 01", "24 - 25", "30 - 07", "x00 - 01", "00 - 01x", "00 - 012", "00x- 01", "00 -x01", "1 - 02"]) expect(parseClock(none), none).toBeNaN();
    expect(parseClock("23 - 24")).toBe(23 * HOUR);
  });
});

describe("a month, a day and a time of day", () => {
  const told = ["Jan 5 10:00", "January 15 9:05", "Jan. 15 10:00", "Jan-15 10:00", "Jan/15 10:00", "Jan15 10:00", "Jan 15, 10:00", "Jan 15,  10:00:30", "5 Jan 10:00", "15 January 9:05", "15-Jan 10:00", "15/Jan. 10:00", "15Jan 10:00", "15 Jan, 10:00"];
  it.each(told)("say no year, and are no date: “%s”", (text) => {
    expect([saysNoYear(text), saysNoYear(`  ${text} `), isDate(text)]).toEqual([true, true, false]);
  });

  const others = ["", "x 15 Jan 10:00", ". Jan 15 10:00", "J 15 10:00", "15 J 10:00", "Jan 150 10:00", "Jan x 10:00", "x Jan 10:00", "Jan_15 10:00", "15_Jan 10:00", "15 123 10:00", "Jan 15 10:0", "Jan 15 x:00", "Jan 15 10:xx", "Jan 15T10:00", "Jan 15 2024 10:00", "15 Jan 2024 10:00"];
  it.each(others)("and what is no such text does not: “%s”", (text) => {
    expect(saysNoYear(text)).toBe(false);
  });

  it("are looked for in no more than a date can be long", () => {
    const long = (length: number) => "Jan 15 10:00".padEnd(length, "x");
    expect([saysNoYear(long(80)), saysNoYear(long(81))]).toEqual([true, false]);
  });
});

describe("what stands round a moment belongs to it or is none of it", () => {
  test.each([
    "x2024-01-31Z", "12024-01-31+01:00", "2024-01-31Zx", "2024-01-31+01:00x", "[2024-01-31 10:00] x", "x [2024-01-31 10:00]",
    "5 Jan 1 00:00:00 2020", "x_10:30", "2024-01-31_10", "2024-01-31_x:30", "2024-01-31_10:x", "_10:30",
  ])("“%s” is no moment", (text) => {
    expect(isDate(text)).toBe(false);
  });

  test.each([
    ["2024-01-31_10:30", Date.UTC(2024, 0, 31, 10, 30)],
    ["2024-01-31_9:30", Date.UTC(2024, 0, 31, 9, 30)],
    ["2024-01-31 @ 10:30", Date.UTC(2024, 0, 31, 10, 30)],
    ["2024-01-31Z", Date.UTC(2024, 0, 31)],
    ["2024-01-31-02:00", Date.UTC(2024, 0, 31, 2)],
    ["[2024-01-31 10:30]", Date.UTC(2024, 0, 31, 10, 30)],
    ["Jan 31 10:30:15.25 2024", Date.UTC(2024, 0, 31, 10, 30, 15, 250)],
    ["31 January 2024 at 10:30", Date.UTC(2024, 0, 31, 10, 30)],
    ["31 janvier 2024 à 10:30", Date.UTC(2024, 0, 31, 10, 30)],
    ["31. Januar 2024 um 10:30 Uhr", Date.UTC(2024, 0, 31, 10, 30)],
    ["31 Jan. 2024, 10:30", Date.UTC(2024, 0, 31, 10, 30)],
  ])("“%s” is one", (text, at) => {
    expect(parseDate(text, "dmy")).toBe(at);
  });

  it("in a column as alone", () => {
    expect(dateParser("ymd")("01/02/2024")).toBeNaN();
    expect(dateParser("ymd")("24/02/01")).toBe(Date.UTC(2024, 1, 1));
    expect(parseCompactDate(9_991_231)).toBeNaN();
  });
});
