import { expect, test } from "vitest";
import { tighter, WIDEST, zoomFor, type SlideLayout } from "./useFit";

test("the type of a slide that is too high gets smaller first, then the slide narrower, and at last it stays as it is", () => {
  const tried: SlideLayout[] = [WIDEST];
  for (let next = tighter(WIDEST, false); next !== null; next = tighter(next, false)) tried.push(next);
  expect(tried.length).toBeLessThan(40);
  const wide = tried.filter(({ width }) => width === 1);
  expect(wide.at(-1)!.type).toBeGreaterThanOrEqual(0.66);
  expect(tried.slice(wide.length).every(({ type }) => type === wide.at(-1)!.type)).toBe(true);
  expect(tried.at(-1)!.width).toBeGreaterThanOrEqual(0.5);
});

test("maps get smaller before the type of their slide does", () => {
  const tried: SlideLayout[] = [WIDEST];
  for (let next = tighter(WIDEST, true); next !== null; next = tighter(next, true)) tried.push(next);
  const whole = tried.filter(({ type }) => type === 1);
  expect(whole.at(-1)!.width).toBeLessThan(0.55);
  expect(tried.slice(whole.length).every(({ width }) => width === whole.at(-1)!.width)).toBe(true);
});

test("type is 22 pixels on a screen of 1280 by 720, as large as the screen on others, and never less than on the page", () => {
  expect(15 * zoomFor(1280, 720)).toBeCloseTo(22, 9);
  expect(15 * zoomFor(1920, 1080)).toBeCloseTo(33, 9);
  expect(15 * zoomFor(1920, 720)).toBeCloseTo(22, 9);
  expect(zoomFor(390, 844)).toBe(1);
});
