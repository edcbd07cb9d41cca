import { describe, expect, it } from "vitest";
import { DEFAULT_READING, type TableDescription } from "../../../../model/series/reading/reading";
import { delimiterOptions, timeChoice, timeOptions, timeValue } from "./readingChoices";

const table = {
  columns: [{ name: "auto", kind: "number", missing: 0, example: "1" }],
  timeColumn: "auto",
  delimiter: ";",
} as unknown as TableDescription;

describe("the time column in a select box", () => {
  it("tells a column called “auto” from the choice auto", () => {
    const values = timeOptions(table, DEFAULT_READING).map(({ value }) => value);
    expect(new Set(values).size).toBe(3);
    for (const value of values) expect(timeValue({ ...DEFAULT_READING, timeColumn: timeChoice(value) })).toBe(value);
    expect(timeChoice(values[2]!)).toEqual({ name: "auto" });
  });

  it("names what was found", () => {
    expect(timeOptions({ ...table, timeColumn: null }, DEFAULT_READING)[0]!.label).toBe("Found by itself (none)");
  });
});

describe("the delimiter in a select box", () => {
  it("names what was found, and offers an unusual one that was chosen", () => {
    expect(delimiterOptions(table, DEFAULT_READING)[0]!.label).toBe("Found by itself (semicolon)");
    const options = delimiterOptions(table, { ...DEFAULT_READING, delimiter: "^" });
    expect(options.at(-1)).toEqual({ value: "^", label: "^" });
  });
});
