import { expect, test } from "vitest";
import { spannedYear, spannedYears } from "./yearSpans";

const year = (first: number) => Date.UTC(first, 0);

test.each([
  ["2001/02", year(2001)],
  ["2001-02", year(2001)],
  ["2001–2002", year(2001)],
  ["2001 / 02", year(2001)],
  ["FY2001/02", year(2001)],
  ["fy 2001-2002", year(2001)],
  [" 1999/00 ", year(1999)],
  ["1999/2000", year(1999)],
])("“%s” is called by the year in which it begins", (text, at) => {
  expect(spannedYear(text)).toBe(at);
});

test.each(["2001/03", "2001/01", "2001/2003", "1999/1900", "2001/2", "2001/002", "2001.02", "x2001/02", "2001/02x", "AY2001/02", "2001", ""])("“%s” is no year that ends in the next", (text) => {
  expect(spannedYear(text)).toBeNaN();
});

test("a column holds such years where all its cells are, of three years at least", () => {
  expect(spannedYears(["2001/02", "", "2002/03", "-", "2003/04"])).toEqual(Float64Array.of(year(2001), Number.NaN, year(2002), Number.NaN, year(2003)));
  // Two may be months by chance, and be there many times.
  expect(spannedYears(["2001/02", "2002/03", "2001/02", "", "2002/03"])).toBeNull();
  expect(spannedYears(["2001/02", "2002/03", "2003/04", "2004"])).toBeNull();
  expect(spannedYears(["", ""])).toBeNull();
});
