import { describe, expect, it } from "vitest";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { choosable, missingCount, toggled } from "./columns";

const column = (name: string, kind: "number" | "time" | "text", missing = 0) => ({ name, kind, missing, example: "" });
const table = {
  columns: [column("t", "number", 9), column("a", "number", 2), column("b", "number"), column("note", "text", 5), column("c", "number", 3)],
  timeColumn: "t",
  chosen: ["c", "a"],
} as unknown as TableDescription;

describe("the choice of columns", () => {
  it("is among the numbers, without the time", () => {
    expect(choosable(table)).toEqual(["a", "b", "c"]);
  });

  it("adds and takes away in the order of the file", () => {
    expect(toggled(table, "b")).toEqual(["a", "b", "c"]);
    expect(toggled(table, "a")).toEqual(["c"]);
  });

  it("counts what is missing in the chosen ones only", () => {
    expect(missingCount(table)).toBe(5);
  });
});
