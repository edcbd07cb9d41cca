import { expect, it } from "vitest";
import { count, fileSize, number, share, shareIn, timeTaken, written } from "./numbers";

const ROWS = { one: "row", other: "rows" };

it.each([
  [0, "0 rows"],
  [1, "1 row"],
  [1.04, "1 row"],
  [2.5, "2.5 rows"],
  [1234, "1,234 rows"],
])("counts %d", (n, text) => expect(count(n, ROWS)).toBe(text));

it.each([
  [1, "1 byte"],
  [999, "999 bytes"],
  [1536, "1.54 kB"],
  [12_345_678, "12.3 MB"],
  [2_100_000_000, "2.1 GB"],
])("writes a size of %d bytes", (bytes, text) => expect(fileSize(bytes)).toBe(text));

it("writes numbers and shares as British English does", () => {
  expect(number(1234567)).toBe("1,234,567");
  expect(share(0.368)).toBe("37%");
  expect(shareIn(0.1234, 3)).toBe("12.3%");
  expect(written("-1.5e-7")).toBe("−1.5e−7");
});

it.each([
  [2.14, "2.1 ms"],
  [35.4, "35 ms"],
  [1230, "1.2 secs"],
])("writes a time of %d ms", (milliseconds, text) => expect(timeTaken(milliseconds)).toBe(text));
