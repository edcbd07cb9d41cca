import { expect, test } from "vitest";
import { standingInWords } from "./standingInWords";

const condition = (name: string, is: "about" | "atLeast" | "atMost", value: number) => ({ fact: "even", is, value, within: 0, name });

test("a task tells what each of its numbers is, and what it has to come to", () => {
  const conditions = [condition("share of the short window", "atLeast", 0.9), condition("", "atMost", 2), condition("samples covered", "about", 365), condition("third head", "about", 1), condition("", "about", 2)];
  const standing = [[0.00576, null], [12.3456, null], [0.00001, null], [NaN, "fact"], [NaN, "value"]] as const;
  const states = standing.map(([now, lacks]) => ({ now, lacks, holds: false }));
  expect(standingInWords(conditions, states)).toBe(
    "share of the short window: 0.0058 (wanted: at least 0.9) · now 12.35 (wanted: at most 2) · samples covered: 0 (wanted: about 365)" +
      " · third head: not in this layer (wanted: about 1) · now without a value (wanted: about 2). What is without a value here may have one with fewer steps, units or heads, or in another window.",
  );
  expect(standingInWords(conditions.slice(3, 4), states.slice(3, 4))).toBe("third head: not in this layer (wanted: about 1)");
});
