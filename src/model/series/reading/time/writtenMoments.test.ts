import { describe, expect, test } from "vitest";
import { dateParser, parseClock, parseDate, saysZone } from "./dates";

describe("moments and intervals as files have them", () => {
  const at = (...[day, hour = 0, minute = 0, second = 0, ms = 0]: number[]) => Date.UTC(2024, 0, day, hour, minute, second, ms);

  test.each([
    // From a start to an end, which may be a time of day alone; a zone behind the end is meant for the start, too.
    ["1 Jan 2024 10:00 – 11:00", at(1, 10)],
    ["1 Jan 2024 10:00 — 11:00", at(1, 10)],
    ["2024-01-01 10:00—11:00", at(1, 10)],
    ["2024-01-01 10:00 - 2024-01-01 11:00", at(1, 10)],
    ["01.01.2024 05:00 - 01.01.2024 06:00", at(1, 5)],
    ["01.01.2024 05:00 - 01.01.2024 06:00 (CET)", at(1, 4)],
    ["01.01.2024 05:00 (CEST) - 01.01.2024 06:00 (CET)", at(1, 3)],
    ["Mon 01.01.2024 05:00 - Mon 01.01.2024 06:00", at(1, 5)],
    ["2024-01-01/2024-01-07", at(1)],
    ["20240101/20240107", at(1)],
    ["1.1.2024 bis 7.1.2024", at(1)],
    ["1/1/2024 to 7/1/2024", at(1)],
    ["1/1/2024  TO  7/1/2024", at(1)],
    ["1/1/2024 au 7/1/2024", at(1)],
    ["1 Jan 2024 until 7 Jan 2024", at(1)],
    ["(2024-01-01, 2024-01-02]", at(1)],
    ["[2024-01-01 10:00, 2024-01-01 11:00)", at(1, 10)],
    // As logs and scripts write them, the year last.
    ["Jan 1 05:06:07 2024", at(1, 5, 6, 7)],
    ["Jan 12 05:06:07.5 2024", at(12, 5, 6, 7, 500)],
    ["Jan 1 05:06:07 UTC 2024", at(1, 5, 6, 7)],
    ["January 31 15:06:07 EST 2024", at(31, 20, 6, 7)],
    ["Jan 1 05:06:07 +0100 2024", at(1, 4, 6, 7)],
    ["Mon Jan 1 05:06:07 2024", at(1, 5, 6, 7)],
    // Weekdays before and behind.
    ["Monday, 1 January 2024", at(1)],
    ["Mon., 1 January 2024", at(1)],
    ["segunda-feira, 1 January 2024", at(1)],
    ["1 Jan 2024 (Mon)", at(1)],
    ["1 Jan 2024(Mon)", at(1)],
    ["1 Jan 2024 (Mon.) 10:00", at(1, 10)],
    ["1 Jan 2024 (Monday) 10:00", at(1, 10)],
    // The basic form of ISO 8601.
    ["20240101T1000", at(1, 10)],
    ["20240101T1000Z", at(1, 10)],
    ["20240101_1000", at(1, 10)],
    ["20240101-1000", at(1, 10)],
    ["20240101:1000", at(1, 10)],
    ["20240101 100030+0130", at(1, 8, 30, 30)],
    ["20240101T1000-01", at(1, 11)],
    ["20240101100030.25", at(1, 10, 0, 30, 250)],
    ["20240101100030,25", at(1, 10, 0, 30, 250)],
    // A time of day behind a word, a sign, or blanks; zones by name, by offset and told twice.
    ["2024-01-01 @ 10:00", at(1, 10)],
    ["2024-01-01 at 10:00", at(1, 10)],
    ["1 Jan 2024 à 10h30", at(1, 10, 30)],
    ["1. Januar 2024 um 10 Uhr", at(1, 10)],
    ["2024-01-01 3 pm", at(1, 15)],
    ["2024-01-01   10:00", at(1, 10)],
    ["2024-01-01 10:00  +01:00", at(1, 9)],
    ["2024-01-01 10:00 CET", at(1, 9)],
    ["2024-01-01 10:00 (CET)", at(1, 9)],
    ["2024-01-01 10:00 UTC+2", at(1, 8)],
    ["2024-01-01 10:00 GMT-03:30", at(1, 13, 30)],
    ["2024-01-01 10:00 −01:00", at(1, 11)],
    ["2024-01-01T10:00:00+01:00[Europe/Paris]", at(1, 9)],
    ["2024-01-01T10:00:00 Z (UTC)", at(1, 10)],
    ["1/1/2024 10:00pm EST", at(2, 3)],
  ])("“%s”", (text, instant) => {
    expect(parseDate(text, "dmy")).toBe(instant);
    expect(dateParser("dmy")(text)).toBe(instant);
  });

  test.each([
    "2024-01-01 10:00 - nonsense 1", "2024-01-01 - 5 x", "nonsense 1 - 2024-01-01", "x(2024-01-01, 2024-01-02]", "(2024-01-01, 2024-01-02]x", "1 Jan 2024 (xyz)", "xMonday 1 Jan 2024",
    "01:00 2024-01-01", "2024-01-01 10:00 XQZ", "xJan 1 05:06:07 2024", "Jan 1 05:06:07 2024x", "Jan 1 05:06:07 XQZ 2024", "xyz 1 05:06:07 2024", "Jan 41 05:06:07 2024", "20240101T1060", "20240101T1000+2500", "x20240101100030", "20241301T1000",
  ])("“%s” is none", (text) => {
    expect(parseDate(text, "dmy")).toBeNaN();
  });

  test.each([
    ["00:00-01:00", 0],
    ["00:15 – 00:30", 15],
    ["10.30 — 11.00", 630],
    ["1:30-2:00", 90],
    ["10:00:30-10:00:45", 600.5],
    ["10.00.30-10.00.45", 600.5],
    ["24:00-01:00", 1440],
    ["10:00 Z", 600],
    ["10:00 +01:00", 540],
    ["10:00EST", 900],
    // An hour by both its ends.
    ["10-11", 600],
  ])("the time of day “%s”", (text, minutes) => {
    expect(parseClock(text)).toBe(minutes * 60_000);
  });

  test.each(["10:00-25:00", "25:00-10:00", "x10:00-11:00", "10:00-11:00x", "10:00 xyz", "100:00-11:00", "10:00-11:000", "10-12", "10:0-11:00", "10:00-11:00:5"])("“%s” is no time of day", (text) => {
    expect(parseClock(text)).toBeNaN();
  });

  test("tells which say their zone", () => {
    for (const zone of [" Z", "Z", " CET", " (CET)", "+01:00", " -0130", " utc+1", " Z "]) expect(saysZone(`2024-01-01 10:00${zone}`), zone).toBe(true);
    for (const none of ["", " am", " a.m", " AM", " p m", " pm", " XQZ", " 5"]) expect(saysZone(`2024-01-01 10:00${none}`), none).toBe(false);
    for (const text of ["2024-01-01", "2024-01-01 +01", "1 January 2024 EST", "a:b Z"]) expect(saysZone(text), text).toBe(false);
  });

  test("one form after another in a column, and none that a former one would bend", () => {
    const read = dateParser("mdy");
    expect(["1/2/2024", "3 January 2024", "2024-01-04", "1/5/2024 10:00", "January 6, 2024", "no date 1", "1/7/2024"].map((text) => read(text))).toEqual([at(2), at(3), at(4), at(5, 10), at(6), Number.NaN, at(7)]);
  });
});
