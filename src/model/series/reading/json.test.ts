import { describe, expect, test } from "vitest";
import { plain, reading, refusal } from "./given.testing";
import { textOf } from "../../../words/sentence.testing";

const json = (value: unknown) => reading(typeof value === "string" ? value : JSON.stringify(value), {}, "given.json");

describe("shapes of JSON", () => {
  test.each([
    ["records", [{ a: 1, b: 2 }, { a: 3 }, { a: 5, b: 6 }]],
    ["lists under names", { a: [1, 3, 5], b: [2, null, 6] }],
    ["lists with a header", [["a", "b"], [1, 2], [3, null], [5, 6]]],
    ["records in an object", { title: "t", values: [{ a: 1, b: 2 }, { a: 3, b: null }, { a: 5, b: 6 }] }],
    ["columns and data", { columns: ["a", "b"], index: [0, 1, 2], data: [[1, 2], [3, null], [5, 6]] }],
  ])("%s", async (_, value) => {
    expect(plain(await json(value)).columns).toEqual({ a: [1, 3, 5], b: [2, 4, 6] });
  });

  test("a plain list, and lists without a header", async () => {
    expect(plain(await json([1, 2, "3"])).columns).toEqual({ value: [1, 2, 3] });
    expect(plain(await json([[1, 2], [3, 4]])).columns).toEqual({ "column 1": [1, 3], "column 2": [2, 4] });
  });

  test("a key called __proto__ is a column", async () => {
    expect((await json('[{"__proto__":1},{"__proto__":2}]')).table.columns.map(({ name }) => name)).toEqual(["__proto__"]);
  });

  test("dates in records are the time", async () => {
    const { series } = await json([{ t: "2024-01-01", x: 1 }, { t: "2024-01-02", x: 2 }]);
    expect([...series.axis.at]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)]);
  });
});

test.each([
  ["json-cut-short", '[{"a": 1}, {"a"', "breaks off"],
  ["json-word", '[1, 2,\n NaN]', "JSON has no NaN"],
  ["json-without-list", "42", "holds no list"],
  ["list-length", '{"a":[1,2],"b":[1]}', "has 1 value"],
  ["nested-cell", '[{"a":1},{"a":{"b":1}}]', "row 2, column “a”"],
  ["no-rows-in-list", "[]", "no rows"],
  ["no-rows-in-list", '{"a":[]}', "no rows"],
  ["empty", " ", "empty"],
  ["infinite", "[1, 1e999]", "row 2"],
  ["nested-cell", "[".repeat(100_000) + "]".repeat(100_000), "row 1"],
])("refuses as %s (%#)", async (kind, text, words) => {
  const error = await refusal(text, {}, "given.json");
  expect(error.kind).toBe(`reading/${kind}`);
  expect(textOf(error)).toContain(words);
});
