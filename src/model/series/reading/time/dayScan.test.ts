import { describe, expect, it, test } from "vitest";
import { DayScan } from "./dayScan";

/** What a scan finds between two places of a text, as its fields; null where it is of another kind. */
function scanned(text: string, from = 0, to = text.length) {
  const scan = new DayScan();
  if (!scan.scan(text, from, to)) return null;
  const { first, second, year, clock, firstDigits, secondDigits, yearDigits, hourDigits, hasSeconds, mark } = scan;
  return { day: [first, second, year], digits: [firstDigits, secondDigits, yearDigits, hourDigits], clock: clock / 1000, hasSeconds, mark: String.fromCharCode(mark) };
}

const seconds = (hour: number, minute: number, second = 0) => (hour * 60 + minute) * 60 + second;

describe("a day with its year behind it", () => {
  it.each([
    ["31.12.2024", { day: [31, 12, 2024], digits: [2, 2, 4, 0], clock: 0, hasSeconds: false, mark: "." }],
    ["1/2/24", { day: [1, 2, 24], digits: [1, 1, 2, 0], clock: 0, hasSeconds: false, mark: "/" }],
    ["01-2-2024", { day: [1, 2, 2024], digits: [2, 1, 4, 0], clock: 0, hasSeconds: false, mark: "-" }],
    ["1/02/2024 4:05", { day: [1, 2, 2024], digits: [1, 2, 4, 1], clock: seconds(4, 5), hasSeconds: false, mark: "/" }],
    ["1/2/2024 14:05:09", { day: [1, 2, 2024], digits: [1, 1, 4, 2], clock: seconds(14, 5, 9), hasSeconds: true, mark: "/" }],
    ["1/2/2024 00:00", { day: [1, 2, 2024], digits: [1, 1, 4, 2], clock: 0, hasSeconds: false, mark: "/" }],
    ["1/2/2024 23:59:59", { day: [1, 2, 2024], digits: [1, 1, 4, 2], clock: seconds(23, 59, 59), hasSeconds: true, mark: "/" }],
    // Which numbers a calendar has is for others to say.
    ["99.00.0000", { day: [99, 0, 0], digits: [2, 2, 4, 0], clock: 0, hasSeconds: false, mark: "." }],
  ])("“%s”", (text, found) => {
    expect(scanned(text)).toEqual(found);
    // The same between other letters, digits among them.
    expect(scanned(`7${text}7:00`, 1, text.length + 1)).toEqual(found);
  });

  test.each([
    "", "1", "1/", "1/2", "1/2/", "1/2/2", "1/2/202", "1/2/20240", "123/2/2024", "1/123/2024", "/2/2024", "1//2024", "1/2-2024", "1.2/2024", "1,2,2024", "1:2:2024", "1;2;2024", "1/2/2024 ", "1/2/2024T14:05", "1/2/2024  14:05",
    "1/2/2024 14", "1/2/2024 14:", "1/2/2024 14:5", "1/2/2024 :05", "1/2/2024 114:05", "1/2/2024 14.05", "1/2/2024 14:05:", "1/2/2024 14:05:9", "1/2/2024 14:05:099", "1/2/2024 14:05.09", "1/2/2024 14:05 ", "1/2/2024 14:05:09Z",
    "1/2/2024 24:00", "1/2/2024 99:00", "1/2/2024 14:60", "1/2/2024 14:05:60", "x1/2/2024", "1/2/2024x", "1/2/2o24", "2024/1/2",
  ])("“%s” is another kind", (text) => {
    expect(scanned(text)).toBeNull();
  });
});

it("does not see what stands behind its end, nor what it found before", () => {
  expect(scanned("1/2/2024", 0, 6)).toMatchObject({ day: [1, 2, 20] });
  expect(scanned("1/2/2024", 0, 7)).toBeNull();
  expect(scanned("1/2/2024 14:05", 0, 13)).toBeNull();
  expect(scanned("1/2/2024 14:05:09", 0, 14)).toMatchObject({ clock: seconds(14, 5), hasSeconds: false });
  const scan = new DayScan();
  expect([scan.scan("1/2/2024 14:05:09", 0, 17), scan.scan("3/4/2025", 0, 8)]).toEqual([true, true]);
  expect(scan).toMatchObject({ first: 3, second: 4, year: 2025, clock: 0, hourDigits: 0, hasSeconds: false });
});
