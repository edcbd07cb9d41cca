import fc from "fast-check";
import { expect, it } from "vitest";
import { numberOf } from "../../../model/teaching/condition";
import { sourceFrom } from "../../../model/teaching/fact.testing";
import { withNumbers } from "./liveNumbers";

const source = sourceFrom({ steps: 4 }, 1);

it("puts the live layer's number where a text names a fact, in percent where it asks for that", () => {
  expect(withNumbers("Each of {{steps}} keys would get {{ even }}, {{even %}}.", source)).toBe("Each of 4 keys would get 0.25, 25%.");
  const weight = numberOf(source, "weight(short, 0, last, 1)");
  expect(withNumbers("{{weight(short, 0, last, 1)}}", source)).toBe(String(Number(weight.toPrecision(4))));
});

it("a share that is nearly nothing or nearly all is told from nothing and from all", () => {
  // One key fits far better than the others: its query gives it nearly all.
  const sharp = { ...source, attention: { ...source.attention, short: { ...source.attention.short, maps: Float32Array.from(source.attention.short.maps, (_, i) => [0.0006, 0.9994, 0, 1][i % 4]!) } } };
  const told = (key: number) => withNumbers(`{{weight(short, 0, 1, ${key}) %}}`, sharp);
  expect([1, 2, 3, 4].map(told)).toEqual(["less than 1%", "more than 99%", "0%", "100%"]);
});

it("says that it waits while there is no layer", () => {
  expect(withNumbers("{{steps}} and {{weight(short, 0, last, 1) %}}", null)).toBe("… and …");
});

it.each(["$\\frac{{a}}{{b}}$", "{{constructor}}", "{{weight(short, 9, 1, 1)}}", "{{ 1 + 1 }}", "{{}}", "{steps}"])("%s is no fact, and stays", (text) => {
  expect(withNumbers(text, source)).toBe(text);
  expect(withNumbers("{{unheard}}", null)).toBe("{{unheard}}");
});

it("no text makes it throw, and none has more than forty numbers computed", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("{", "}", "%", " ", "steps", "weight(", "short", ",", ")", "1", "\n") }), (text) => typeof withNumbers(text, source) === "string"));
  expect(withNumbers("{{steps}}".repeat(50), source)).toBe("4".repeat(40) + "{{steps}}".repeat(10));
});
