import { expect, test } from "vitest";
import type { Made } from "../base/handedDown";
import { ownOfCell } from "./ownOfCell";

test("each cell of a page has one of its own, and a new one after that has ended", () => {
  const ended: number[] = [];
  let count = 0;
  const lampOf = ownOfCell(() => {
    const number = ++count;
    return { number, end: () => void ended.push(number) };
  });
  const page: Made = new Map();
  const first = lampOf(page, "a");
  expect(lampOf(page, "a")).toBe(first);
  expect([lampOf(page, "b").number, lampOf(new Map(), "a").number]).toEqual([2, 3]);
  first.end();
  expect(ended).toEqual([1]);
  expect(lampOf(page, "a").number).toBe(4);
});
