import { describe, expect, it } from "vitest";
import { readNumber, roundTo } from "./typedNumber";

describe("readNumber", () => {
  it("reads points, commas and blanks around", () => {
    expect(readNumber(" 0.5 ", 0, 1, false)).toBe(0.5);
    expect(readNumber("0,5", 0, 1, false)).toBe(0.5);
    expect(readNumber("1e2", 0, 1000, true)).toBe(100);
  });

  it("takes commas between thousands where only whole numbers are meant", () => {
    expect(readNumber("1,000", 0, 9999, true)).toBe(1000);
    expect(readNumber("4,294,967,295", 0, 2 ** 32 - 1, true)).toBe(2 ** 32 - 1);
    expect(readNumber("1,000", 0, 9999, false)).toBe(1);
    expect(readNumber("1,5", 0, 9, true)).toBe("type a whole number.");
  });

  it("says what to type instead", () => {
    expect(readNumber("", 0, 1, false)).toBe("type a number.");
    expect(readNumber("many", 0, 1, false)).toBe("type a number.");
    expect(readNumber("Infinity", 0, 1, false)).toBe("type a number.");
    expect(readNumber("1.5", 0, 9, true)).toBe("type a whole number.");
    expect(readNumber("12", 0, 9, true)).toBe("type a number from 0 to 9.");
  });
});

describe("roundTo", () => {
  it("snaps without binary noise", () => {
    expect(roundTo(0.30000000000000004, 0.1)).toBe(0.3);
    expect(roundTo(17, 5)).toBe(15);
  });
});
