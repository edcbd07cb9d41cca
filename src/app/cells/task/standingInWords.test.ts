import { expect, test } from "vitest";
import { standingInWords } from "./standingInWords";

const condition = (name: string, is: "about" | "atLeast" | "atMost", value: number) => ({ fact: "even", is, value, within: 0, name });

test("a task tells what each of its numbers is, and what it has to come to", () => {
  const conditions = [condition("share of the short window", "atLeast", 0.9), condition("", "atMost", 2), condition("samples covered", "about", 365), condition("unknown", "about", 1)];
  const standing = [0.00576, 12.3456, 0.00001, NaN].map((now) => ({ now, holds: false }));
  expect(standingInWords(conditions, standing)).toBe("share of the short window: 0.0058 (wanted: at least 0.9) · now 12.35 (wanted: at most 2) · samples covered: 0 (wanted: about 365)");
});
