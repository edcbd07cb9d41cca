import { expect, it } from "vitest";
import { RowSink } from "./rowSink";
import { findLayout } from "./tableLayout";

it("numbers the columns that a header has no names for", () => {
  const layout = findLayout("a,b,c\n1,2,3\n4,5,6\n", true, { delimiter: "auto", decimal: "auto", answers: {} });
  const sink = new RowSink("given.csv", { ...layout, names: ["a"] });
  sink.takeAll([["a"], ["1", "2", "3"]]);
  const table = sink.finish("utf-8", null);
  expect(table.ok && table.value.columns.map(({ name }) => name)).toEqual(["a", "column 2", "column 3"]);
});
