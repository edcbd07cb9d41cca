import { describe, expect, it } from "vitest";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { choosable, chosenOf, missingCount, toggled } from "./columns";

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
    expect(toggled(choosable(table), table.chosen, "b")).toEqual(["a", "b", "c"]);
    expect(toggled(choosable(table), table.chosen, "a")).toEqual(["c"]);
  });

  it("is ticked as asked for while the file is still read, and as it was read where nothing was asked or is there", () => {
    expect(chosenOf(table, ["b", "gone"])).toEqual(["b"]);
    expect(chosenOf(table, null)).toBe(table.chosen);
    expect(chosenOf(table, ["gone"])).toBe(table.chosen);
  });

  it("counts what is missing in the chosen ones only", () => {
    expect(missingCount(table)).toBe(5);
  });
});
