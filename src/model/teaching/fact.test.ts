import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCase } from "../attention/analysis/analysis.testing";
import { BRANCHES } from "../attention/branch";
import type { FactSource } from "./fact";
import { FACT_NAMES, factExamples, factOf, readFact } from "./fact";
import { sourceFrom, sourceOf } from "./fact.testing";

const source = (seed = 1): FactSource => sourceFrom({ steps: 6 }, seed);
const value = (from: FactSource, text: string) => factOf(from, readFact(text, from.attention)!);

describe("a fact", () => {
  it("is one cell of a map, counted from 1, and the greatest of a row", () => {
    const from = source();
    const row = Array.from({ length: 6 }, (_, key) => value(from, `weight(long, 1, last, ${key + 1})`));
    expect(row).toEqual([...from.attention.long.maps.subarray(6 * 6 + 5 * 6, 6 * 6 + 6 * 6)]);
    expect(row[value(from, "peak(long, 1, last)") - 1]).toBe(Math.max(...row));
  });

  it("counts the look-back in steps, whatever a step is long", () => {
    const from = source();
    const inSteps = value(from, "lookBack(short, 0)");
    const longer = { ...from, centres: { short: from.centres.short.map((at) => 2 * at), long: from.centres.long } };
    expect(value(longer, "lookBack(short, 0)")).toBeCloseTo(inSteps, 12);
    let byHand = 0;
    for (let query = 0; query < 6; query++) for (let key = 0; key < 6; key++) byHand += from.attention.short.maps[query * 6 + key]! * (query - key);
    expect(inSteps).toBeCloseTo(byHand / 6, 6);
  });

  it("gives parts of Z that add up to 1", () => {
    const from = source(3);
    expect(value(from, "shortShare") + value(from, "longShare")).toBeCloseTo(1, 9);
  });

  it("is written out for an author, each of the list once", () => {
    const from = source();
    expect(factExamples()).toContain("weight(short, 0, last, last)");
    expect(factExamples()).toHaveLength(FACT_NAMES.length);
    for (const fact of factExamples()) expect(readFact(fact, from.attention), fact).not.toBeNull();
  });

  it("is a number for each name of the list, of whatever layer", () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const from = sourceOf(each);
        const { attention } = from;
        const written = FACT_NAMES.flatMap((name) => ["", "(short)", "(1)", "(0, last)", "(short, 1)", "(short, 0, 0)", "(long, 1, last)", "(short, 1, 1, last)", "(long, 0, last, 0)"].map((of) => readFact(name + of, attention)));
        for (const fact of written) if (fact !== null) expect(typeof factOf(from, fact)).toBe("number");
      }),
    );
  });
});

describe("what is none of the list", () => {
  it.each(["constructor", "toString()", "weight", "weight(short, 1, 1)", "weight(short, 2, 1, 1)", "weight(short, -1, 1, 1)", "weight(short, , 1, 1)", "weight(middle, 1, 1, 1)", "query(short, 0, 1, 4)", "onLag(short, 6)", "peak(short, 1, 7)", "peak(short, 0, 0)", "steps()+1", "alert(1)", "", "lookBack(short, 1.5)"])("%s is no fact", (text) => {
    expect(readFact(text, { steps: 6, heads: 2, units: 4 })).toBeNull();
  });

  it("never throws, and never asks beyond the maps", () => {
    const from = source();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...FACT_NAMES).chain((name) => fc.array(fc.oneof(fc.integer(), fc.constantFrom(...BRANCHES, "last"))).map((of) => `${name}(${of.join(", ")})`))), (text) => {
        const fact = readFact(text, from.attention);
        if (fact !== null) expect(factOf(from, fact)).not.toBeUndefined();
      }),
    );
  });
});
