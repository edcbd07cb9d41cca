import { expect, it } from "vitest";
import { numberOf, standingOf } from "./condition";
import { sourceFrom } from "./fact.testing";

const source = sourceFrom({ steps: 5 }, 2);

it("each condition says what its fact is now, and whether it holds", () => {
  const now = numberOf(source, "evenness(short, 0)");
  const about = (value: number) => ({ fact: "evenness(short, 0)", is: "about" as const, value, within: 0.01 });
  expect(standingOf(source, [about(now), about(now + 0.02)])).toEqual([{ now, lacks: null, holds: true }, { now, lacks: null, holds: false }]);
  const bound = (is: "atLeast" | "atMost", value: number) => ({ fact: "steps", is, value, within: 0 });
  expect(standingOf(source, [bound("atLeast", 5), bound("atLeast", 6), bound("atMost", 5), bound("atMost", 4)]).map(({ holds }) => holds)).toEqual([true, false, true, false]);
});

it("a fact that is none never holds", () => {
  expect(standingOf(source, [{ fact: "Infinity", is: "atLeast", value: 0, within: 0 }])).toEqual([{ now: NaN, lacks: "fact", holds: false }]);
  expect(standingOf(sourceFrom({ shortWidth: 2 }, 1), [{ fact: "freedom(short, 0, last)", is: "atLeast", value: 0, within: 0 }])).toEqual([{ now: NaN, lacks: "value", holds: false }]);
});
