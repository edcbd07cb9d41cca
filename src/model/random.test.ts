import { expect, test } from "vitest";
import { normal, random } from "./random";

const draw = (n: number, next: () => number) => Array.from({ length: n }, next);
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

test("a seed decides the numbers, and neighbouring seeds give unrelated ones", () => {
  expect(draw(5, random(1))).toEqual(draw(5, random(1)));
  expect(draw(5, random(0))).toEqual(draw(5, random(-0)));
  const [a, b] = [draw(20_000, random(1)), draw(20_000, random(2))];
  expect(Math.abs(mean(a.map((x, i) => (x - 0.5) * (b[i]! - 0.5))) * 12)).toBeLessThan(0.03);
});

test("uniform numbers fill [0, 1) evenly", () => {
  const values = draw(50_000, random(5));
  expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
  for (let bin = 0; bin < 10; bin++) {
    const share = values.filter((x) => Math.floor(x * 10) === bin).length / values.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
});

test("normal numbers have the moments and tails of the standard normal", () => {
  const values = draw(50_000, normal(random(9)));
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((x) => x ** 2))).toBeCloseTo(1, 1);
  expect(Math.abs(mean(values.map((x) => x ** 4)) - 3)).toBeLessThan(0.2);
  expect(Math.abs(values.filter((x) => Math.abs(x) > 1.96).length / values.length - 0.05)).toBeLessThan(0.005);
});
