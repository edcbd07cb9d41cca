import { expect, it, vi } from "vitest";
import type { Moment } from "../../../../../model/training/run/film";
import type { SmallGlance } from "./glanceProtocol";
import { coarseToFine, createGlancing, type Glances } from "./glancing";

const film = (count: number, from = 0): Moment[] => Array.from({ length: count }, (_, i) => ({ step: from + i, weights: new Float32Array() }));
const fails = () => expect.unreachable();
const glance = {} as SmallGlance;

it("goes through all places once, the ends first", () => {
  expect(coarseToFine(0)).toEqual([]);
  expect(coarseToFine(1)).toEqual([0]);
  expect(coarseToFine(9).slice(0, 5)).toEqual([0, 8, 4, 2, 6]);
  for (let count = 0; count < 70; count++) expect(coarseToFine(count).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
});

it("looks at each moment once, forgets those that are gone, and takes up new ones", async () => {
  const asked: number[] = [];
  let told: Glances = new Map();
  const glancing = createGlancing(
    async ({ step }) => (asked.push(step), glance),
    async () => {},
    (glances) => (told = glances),
    fails,
  );
  const moments = film(4);
  glancing.follow(moments);
  glancing.follow(moments);
  await vi.waitFor(() => expect(told.size).toBe(4));
  expect(asked).toEqual([0, 3, 2, 1]);
  const thinned = [moments[0]!, moments[2]!, ...film(1, 9)];
  glancing.follow(thinned);
  await vi.waitFor(() => expect([...told.keys()].map(({ step }) => step).toSorted((a, b) => a - b)).toEqual([0, 2, 9]));
  expect(asked).toEqual([0, 3, 2, 1, 9]);
});

it("stops where one fails, and says so once", async () => {
  const fail = vi.fn<(thrown: unknown) => void>();
  const ask = vi.fn<() => Promise<SmallGlance>>().mockRejectedValue(new Error("gone"));
  const glancing = createGlancing(ask, async () => {}, () => {}, fail);
  glancing.follow(film(3));
  await vi.waitFor(() => expect(fail).toHaveBeenCalledOnce());
  glancing.follow(film(5));
  await Promise.resolve();
  expect(ask).toHaveBeenCalledOnce();
});

it("asks for nothing more once it has ended", async () => {
  let answer: (value: SmallGlance) => void = () => {};
  const ask = vi.fn<() => Promise<SmallGlance>>(() => new Promise((resolve) => (answer = resolve)));
  const tell = vi.fn<(glances: Glances) => void>();
  const glancing = createGlancing(ask, async () => {}, tell, fails);
  glancing.follow(film(3));
  glancing.end();
  answer(glance);
  await new Promise((resolve) => setTimeout(resolve));
  expect(ask).toHaveBeenCalledOnce();
  expect(tell).not.toHaveBeenCalled();
});
