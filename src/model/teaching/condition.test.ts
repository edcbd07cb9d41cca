import { expect, it } from "vitest";
import { makeCase } from "../attention/analysis/analysis.testing";
import { numberOf, standingOf } from "./condition";
import type { FactSource } from "./fact";

const { attention } = makeCase({ steps: 5 }, 2);
const centres = Float64Array.of(0, 1, 2, 3, 4);
const source: FactSource = { attention, masks: { short: null, long: null }, centres: { short: centres, long: centres } };

it("each condition says what its fact is now, and whether it holds", () => {
  const now = numberOf(source, "evenness(short, 0)");
  const about = (value: number) => ({ fact: "evenness(short, 0)", is: "about" as const, value, within: 0.01 });
  expect(standingOf(source, [about(now), about(now + 0.02)])).toEqual([{ now, holds: true }, { now, holds: false }]);
  const bound = (is: "atLeast" | "atMost", value: number) => ({ fact: "steps", is, value, within: 0 });
  expect(standingOf(source, [bound("atLeast", 5), bound("atLeast", 6), bound("atMost", 5), bound("atMost", 4)]).map(({ holds }) => holds)).toEqual([true, false, true, false]);
});

it("a fact that is none never holds", () => {
  expect(standingOf(source, [{ fact: "Infinity", is: "atLeast", value: 0, within: 0 }])).toEqual([{ now: NaN, holds: false }]);
});
