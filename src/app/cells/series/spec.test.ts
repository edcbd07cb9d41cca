import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { BUNDLED } from "../../../model/series/bundled";
import { DEFAULT_READING } from "../../../model/series/reading/reading";
import { filesOf, initialSpec, SeriesSpec } from "./spec";

const accepts = (spec: unknown) => v.safeParse(SeriesSpec, spec).success;
const given = { file: { id: "f1", name: "<img onerror=x>.csv", size: 12 }, reading: DEFAULT_READING };
const withSource = (source: unknown) => ({ ...initialSpec(), source });
const withWindow = (change: object) => ({ ...initialSpec(), window: { ...initialSpec().window, ...change } });

describe("SeriesSpec", () => {
  it("starts with a dataset that there is", () => {
    const spec = initialSpec();
    expect(accepts(spec)).toBe(true);
    expect(BUNDLED.map(({ id }) => id)).toContain(spec.source.from === "bundled" ? spec.source.dataset : "");
  });

  it("survives JSON", () => {
    const spec = withSource({ from: "files", files: [given, { ...given, reading: { ...DEFAULT_READING, timeColumn: { name: "__proto__" } } }] });
    expect(v.parse(SeriesSpec, JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  it("takes columns for each window, at least one for each", () => {
    expect(accepts({ ...initialSpec(), columns: { short: ["a", "b"], long: ["a"] } })).toBe(true);
    expect(accepts({ ...initialSpec(), columns: { short: ["a"] } })).toBe(false);
    expect(accepts({ ...initialSpec(), columns: { short: ["a"], long: [] } })).toBe(false);
  });

  it("takes one file or two", () => {
    expect(accepts(withSource({ from: "files", files: [given] }))).toBe(true);
    expect(accepts(withSource({ from: "files", files: [] }))).toBe(false);
    expect(accepts(withSource({ from: "files", files: [given, given, given] }))).toBe(false);
  });

  it.each([
    ["no steps", withWindow({ steps: 0 })],
    ["half a step", withWindow({ steps: 1.5 })],
    ["more steps than a map can show", withWindow({ steps: 1e6 })],
    ["no stride", withWindow({ stride: 0 })],
    ["a position before the first row", withWindow({ position: 0 })],
    ["an unknown source", withSource({ from: "web", url: "https://example.org" })],
    ["a knob that is no number", withSource({ from: "generated", generator: "sine", seed: 1, length: 10, knobs: { period: null } })],
    ["an endless series", withSource({ from: "generated", generator: "sine", seed: 1, length: 1e9, knobs: {} })],
    ["a delimiter of two characters", withSource({ from: "files", files: [{ ...given, reading: { ...DEFAULT_READING, delimiter: ";;" } }] })],
    ["a field that it does not know", { ...initialSpec(), colour: "red" }],
  ])("refuses %s", (_, spec) => {
    expect(accepts(spec)).toBe(false);
  });
});

describe("filesOf", () => {
  it("names the files that were given", () => {
    expect(filesOf(initialSpec())).toEqual([]);
    expect(filesOf(v.parse(SeriesSpec, withSource({ from: "files", files: [given] })))).toEqual([given.file]);
  });
});

it("takes windows of up to 32,768 steps", () => {
  expect(accepts(withWindow({ steps: 32_768 }))).toBe(true);
  expect(accepts(withWindow({ steps: 32_769 }))).toBe(false);
});
