import { describe, expect, it } from "vitest";
import { durationInWords } from "../../words/durations";
import { formatDistance, formatLength, formatNumber, formatWeight, positionFormat, scaleFormat, tickLabel } from "./format";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`${text}Z`);

describe("positionFormat", () => {
  it("writes the clock alone within a day", () => {
    const format = positionFormat("time", HOUR, at("2012-03-03T00:00"), at("2012-03-03T20:00"));
    expect(format.at(at("2012-03-03T14:00"))).toBe("14:00");
    expect(format.span(at("2012-03-03T08:00"), at("2012-03-03T13:00"))).toBe("08:00–13:00");
  });

  it("adds the day, or day and year, where the stretch has several", () => {
    const days = positionFormat("time", HOUR, at("2012-03-03T00:00"), at("2012-03-05T00:00"));
    expect(days.at(at("2012-03-04T14:00"))).toBe("4 Mar 14:00");
    expect(days.span(at("2012-03-03T08:00"), at("2012-03-03T13:00"))).toBe("3 Mar 08:00–13:00");
    expect(days.span(at("2012-03-03T22:00"), at("2012-03-04T03:00"))).toBe("3 Mar 22:00–4 Mar 03:00");
    const years = positionFormat("time", DAY, at("2011-12-30T00:00"), at("2012-01-02T00:00"));
    expect(years.at(at("2012-01-01T00:00"))).toBe("1 Jan 2012");
  });

  it("follows the step from milliseconds to years", () => {
    const write = (step: number) => positionFormat("time", step, 0, 1).at(at("2012-03-03T14:05:06.250"));
    expect(write(10)).toBe("14:05:06.250");
    expect(write(1000)).toBe("14:05:06");
    expect(write(30 * DAY)).toBe("Mar 2012");
    expect(write(365 * DAY)).toBe("2012");
  });

  it("counts samples where there is no time", () => {
    const format = positionFormat("index", 1, 0, 99);
    expect(format.at(17)).toBe("17");
    expect(format.span(12, 17)).toBe("12–17");
    expect(format.span(12, 12)).toBe("12");
  });
});

it("labels ticks by their smallest part", () => {
  expect(tickLabel("time", at("2012-03-03T14:00"), HOUR)).toBe("14:00");
  expect(tickLabel("time", at("2012-03-03T00:00"), 6 * HOUR)).toBe("3 Mar");
  expect(tickLabel("time", at("2012-03-01T00:00"), DAY)).toBe("1 Mar");
  expect(tickLabel("time", at("2012-03-01T00:00"), 31 * DAY)).toBe("Mar");
  expect(tickLabel("time", at("2012-01-01T00:00"), 31 * DAY)).toBe("2012");
  expect(tickLabel("index", 250, 50)).toBe("250");
});

it.each([
  [6 * HOUR, "6 h"],
  [64 * HOUR, "64 h"],
  [DAY, "1 day"],
  [-16 * DAY, "16 days"],
  [90 * 60_000, "90 min"],
  [250, "250 ms"],
])("writes a distance of %d ms as %s", (distance, text) => {
  expect(formatDistance("time", distance)).toBe(text);
});

it("writes a length in the unit of its sentence", () => {
  for (const length of [68 * 60_000, 90 * 60_000, 20.3 * HOUR, DAY, 50 * HOUR, 3.5 * DAY, 12]) {
    const unit = durationInWords(length, "time").replace(/^[\d.,]+ /, "");
    const short = { minutes: "min", hours: "h", milliseconds: "ms" }[unit] ?? unit;
    expect(formatLength("time", length)).toMatch(new RegExp(` ${short}$`));
  }
  expect(formatLength("time", 68 * 60_000)).toBe("1.13 h");
  expect(formatLength("index", -2)).toBe("2 samples");
});

it("writes distances in samples", () => {
  expect(formatDistance("index", 1)).toBe("1 sample");
  expect(formatDistance("index", -12.25)).toBe("12.3 samples");
});

it("writes numbers with sensible digits", () => {
  expect(formatNumber(1234.5678)).toBe("1235");
  expect(formatNumber(-0.5)).toBe("−0.5");
  expect(formatNumber(NaN)).toBe("–");
  expect(formatNumber(1.5e-7)).toBe("1.50e−7");
});

it("writes weights with three digits, and small ones so that they are not zero", () => {
  expect(formatWeight(0.1341)).toBe("0.134");
  expect(formatWeight(1)).toBe("1.000");
  expect(formatWeight(0.04167)).toBe("0.0417");
  expect(formatWeight(0)).toBe("0.000");
  expect(formatWeight(0.00012)).toBe("1.2e−4");
  expect(formatWeight(NaN)).toBe("–");
});

it("writes the ends of a scale with digits that tell them apart", () => {
  expect([0, 0.5, 1].map(scaleFormat(0, 1))).toEqual(["0", "0.5", "1"]);
  expect([0.01482, 0.01708].map(scaleFormat(0.01482, 0.01708))).toEqual(["0.0148", "0.0171"]);
  // Nearly even weights, as an untrained layer gives them.
  expect([0.0208331, 0.0208334].map(scaleFormat(0.0208331, 0.0208334))).toEqual(["0.0208331", "0.0208334"]);
  expect([-7e-4, 0, 7e-4].map(scaleFormat(-7e-4, 7e-4))).toEqual(["−7.00e−4", "0", "7.00e−4"]);
  expect([4.1e-5, 4.1003e-5].map(scaleFormat(4.1e-5, 4.1003e-5))).toEqual(["4.10000e−5", "4.10030e−5"]);
});
