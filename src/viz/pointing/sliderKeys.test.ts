import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeAfter, placesMoved } from "./sliderKeys";

test("arrows move by one, Home and End all the way, pages where there are such", () => {
  expect(["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp", "Home", "End"].map((key) => placesMoved(key))).toEqual([-1, -1, 1, 1, -Infinity, Infinity]);
  expect(["PageDown", "PageUp"].map((key) => placesMoved(key, 10))).toEqual([-10, 10]);
  expect(["PageDown", "PageUp", "Enter", "toString"].map((key) => placesMoved(key))).toEqual([undefined, undefined, undefined, undefined]);
});

test("larger steps are those of the arrows alone", () => {
  expect(["ArrowUp", "ArrowLeft", "PageUp", "Home"].map((key) => placesMoved(key, 25, 10))).toEqual([10, -10, 25, -Infinity]);
});

test("a key leads to a place that there is, from none yet to the first", () => {
  expect(["ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].map((key) => placeAfter(key, 2, 5, 25))).toEqual([1, 3, 0, 4, 4, 0]);
  expect(placeAfter("ArrowLeft", 0, 5)).toBe(0);
  expect(placeAfter("ArrowRight", 4, 5)).toBe(4);
  expect(["ArrowLeft", "ArrowRight", "End"].map((key) => placeAfter(key, -1, 5))).toEqual([0, 0, 4]);
  expect([placeAfter("a", 2, 5), placeAfter("PageUp", 2, 5)]).toEqual([null, null]);
});

/** What keys move otherwise: a cell in both directions of a map, and a guess whose lag grows to the left. */
const OTHERWISE = ["pointing/mapPointer.ts", "teaching/GuessMap.tsx"];

test("one piece says what keys mean to everything drawn that has places in a row", () => {
  const files = readdirSync("src/viz", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const own = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file) && /\b(ArrowLeft|PageUp)\b/.test(readFileSync(`src/viz/${file}`, "utf8")));
  expect(own.toSorted()).toEqual([...OTHERWISE, "pointing/sliderKeys.ts"].toSorted());
});
