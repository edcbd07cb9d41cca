import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { clockOf, isZone, offsetOf, toUtc, zoneInName } from "./zones";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** How far ahead of UTC a place's clock is, by the engine's own words: "GMT-03:30". */
function aheadIn(zone: string, at: number): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(at).find(({ type }) => type === "timeZoneName")!.value;
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name)!;
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
}

/** Where and when clocks show it: in January, or in July where a place has two. */
const PLACES: Readonly<Record<string, string>> = {
  "WET/WEST": "Europe/Lisbon", "GMT/BST": "Europe/London", "CET/CEST": "Europe/Berlin", "MEZ/MESZ": "Europe/Vienna", "EET/EEST": "Europe/Helsinki", "OEZ/OESZ": "Europe/Athens",
  "NST/NDT": "America/St_Johns", "AST/ADT": "America/Halifax", "EST/EDT": "America/New_York", "CST/CDT": "America/Chicago", "MST/MDT": "America/Denver", "PST/PDT": "America/Los_Angeles", "AKST/AKDT": "America/Anchorage",
  "ACDT/ACST": "Australia/Adelaide", "AEDT/AEST": "Australia/Sydney", "NZDT/NZST": "Pacific/Auckland",
  Z: "UTC", UTC: "UTC", UT: "UTC", IST: "Asia/Kolkata", MSK: "Europe/Moscow", SAST: "Africa/Johannesburg", JST: "Asia/Tokyo", KST: "Asia/Seoul", SGT: "Asia/Singapore", HKT: "Asia/Hong_Kong", AWST: "Australia/Perth",
  HST: "Pacific/Honolulu", BRT: "America/Sao_Paulo", ART: "America/Argentina/Buenos_Aires",
};

describe("zones that are called by letters", () => {
  test.each(Object.entries(PLACES))("%s are those of %s", (letters, place) => {
    const [january, july] = letters.split("/");
    for (const name of [january!, january!.toLowerCase()]) expect(offsetOf(name), name).toBe(aheadIn(place, Date.UTC(2024, 0, 15)));
    expect(offsetOf(july ?? january!)).toBe(aheadIn(place, Date.UTC(2024, 6, 15)));
  });
});

test.each([
  ["+02:00", 120], ["-0500", -300], ["−03:30", -210], ["-500", -300], ["+5", 300], ["+05", 300], ["UTC+1", 60], ["utc -10", -600], ["GMT+05:30", 330], ["+00:00", 0], ["+15:59", 959], ["-15:59", -959],
])("“%s” is ahead of UTC by %d minutes", (zone, minutes) => {
  expect(offsetOf(zone)).toBe(minutes * MINUTE);
});

test.each(["", "XQZ", "+16:00", "+10:60", "+1:2", "x+1", "+1x", "5", "CET+1", "++1", "constructor"])("“%s” names no zone", (zone) => {
  expect(offsetOf(zone)).toBeNaN();
});

test.each([
  ["MTU (CET/CEST)", "Europe/Berlin"],
  ["Zeit MEZ / MESZ", "Europe/Berlin"],
  ["time CET local", "Europe/Berlin"],
  ["Time (CEST local)", "Europe/Berlin"],
  ["EET/EEST", "Europe/Helsinki"],
  ["hour EET / EEST", "Europe/Helsinki"],
  ["gmt/bst", "Europe/London"],
  ["GMT / BST", "Europe/London"],
  ["EST/EDT", "America/New_York"],
  ["EST / EDT hour", "America/New_York"],
  ["Local time EPT", "America/New_York"],
  ["EDPT", null],
  ["ESPT", null],
  ["Time Europe/Paris", "Europe/Paris"],
  ["America/New_York time", "America/New_York"],
  ["Load/Demand", null],
  ["time UTC+2", "UTC+2"],
  ["time (GMT-03:30)", "GMT-03:30"],
  ["utc −5", "utc −5"],
  ["UTC+99", null],
  ["time_UTC", "UTC"],
  ["CET", "CET"],
  ["Time (EST)", "EST"],
  ["Time [JST] x", "JST"],
  ["PST time", "PST"],
  ["ABC", null],
  ["timeUTC", null],
  ["UTCtime", null],
  ["time cet", null],
  ["ut", null],
  ["time", null],
])("the name “%s” speaks of %s", (name, zone) => {
  expect(zoneInName(name)).toBe(zone);
});

test("zones are those that the engine knows", () => {
  expect(["Europe/Berlin", "UTC", "Europe/Nowhere", ""].map(isZone)).toEqual([true, true, false, false]);
});

const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Sydney", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe");
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) });

describe("the clock of a place", () => {
  it("is as far ahead at each instant as the engine says", () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 1, max: 1500 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), (zone, from, days, places) => {
        const to = from + days * DAY;
        const { offset, shifts } = clockOf(zone, from, to);
        expect(offset).toBe(aheadIn(zone, from));
        for (const place of places) {
          const at = from + Math.floor(place * days * 24) * HOUR;
          const ahead = shifts.findLast((shift) => shift.at <= at)?.offset ?? offset;
          expect(ahead).toBe(aheadIn(zone, at));
        }
        for (const { at, before, offset: after } of shifts) expect([aheadIn(zone, at - 1000), aheadIn(zone, at)]).toEqual([before, after]);
      }),
    );
  });

  it("is put forward and back to the second", () => {
    expect(clockOf("Europe/Berlin", Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1))).toEqual({
      offset: HOUR,
      shifts: [
        { at: Date.UTC(2024, 2, 31, 1), before: HOUR, offset: 2 * HOUR },
        { at: Date.UTC(2024, 9, 27, 1), before: 2 * HOUR, offset: HOUR },
      ],
    });
  });

  it("never changes where the zone is a number of hours", () => {
    expect(clockOf("UTC+2", Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1))).toEqual({ offset: 2 * HOUR, shifts: [] });
  });
});

describe("instants of a local clock", () => {
  it("are those that show its times, an hour that stands twice in the order of the file", () => {
    fc.assert(
      fc.property(zones, instants, fc.constantFrom(HOUR / 4, HOUR / 2, HOUR), fc.integer({ min: 2, max: 9000 }), (zone, begin, step, rows) => {
        const at = Float64Array.from({ length: rows }, (_, row) => Math.floor(begin / step) * step + row * step);
        // A file does not begin within the second of two equal hours, and whole hours do not tell half of one that stands twice.
        fc.pre(aheadIn(zone, at[0]! - HOUR) === aheadIn(zone, at[0]!) && !(zone === "Australia/Lord_Howe" && step === HOUR));
        const { offset, shifts } = clockOf(zone, at[0]!, at.at(-1)!);
        const wall = at.map((each) => each + (shifts.findLast((shift) => shift.at <= each)?.offset ?? offset));
        expect(toUtc(wall, zone)).toEqual(at);
      }),
      { numRuns: 60 },
    );
  });

  const wall = (...clock: readonly (readonly [hour: number, minute?: number])[]) => Float64Array.from(clock, ([hour, minute = 0]) => Date.UTC(2024, 2, 31, hour, minute));

  it("go on from the hour before in the hour that is left out", () => {
    expect([...toUtc(wall([1, 30], [2], [2, 30], [3]), "Europe/Berlin")]).toEqual([...wall([0, 30], [1], [1, 30], [1])]);
  });

  it("have no time where the clock shows none", () => {
    const twice = (hour: number) => Date.UTC(2024, 9, 27, hour);
    expect([...toUtc(Float64Array.of(twice(1), Number.NaN, twice(2), Number.NaN, twice(2), twice(3)), "Europe/Berlin")]).toEqual([twice(-1), Number.NaN, twice(0), Number.NaN, twice(1), twice(2)]);
    expect([...toUtc(Float64Array.of(Number.NaN), "Europe/Berlin")]).toEqual([Number.NaN]);
    expect([...toUtc(new Float64Array(), "Europe/Berlin")]).toEqual([]);
  });
});
