import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonicalJson";

/** The same with the fields of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([name, each]) => [name, turned(each)]));
};

test("says the same of fields in any order, at any depth, and keeps the order of lists", () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: undefined } })).toBe('{"a":{"d":null},"b":[2,1]}');
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
  }));
});

test("reads back as what it was written from", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});
