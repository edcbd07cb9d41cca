import { expect, it, vi } from "vitest";
import { remembering } from "./remembering";

it("asks again only for what is neither the last nor the one before", () => {
  const ask = vi.fn((subject: object, given: number) => ({ subject, given }));
  const remembered = remembering(ask);
  const [a, b] = [{}, {}];
  const first = remembered(a, 1);
  expect([remembered(a, 2), remembered(a, 1)]).toEqual([{ subject: a, given: 2 }, first]);
  expect(remembered(a, 1)).toBe(first);
  expect(ask).toHaveBeenCalledTimes(2);
  // Another subject that looks alike is another one.
  expect(remembered(b, 1).subject).toBe(b);
  expect(ask).toHaveBeenCalledTimes(3);
  // That was one too many for the oldest.
  remembered(a, 2);
  expect(ask).toHaveBeenCalledTimes(4);
});
