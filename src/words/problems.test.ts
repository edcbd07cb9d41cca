import { expect, it } from "vitest";
import { sentenceNow, sentenceOf } from "./problems";

it("has the words for what goes wrong with Headlight itself at once: it may be that nothing can be fetched", () => {
  expect(sentenceNow({ kind: "headlight/bug", params: { error: "x is null" } })).toContain("(x is null)");
  expect(sentenceNow({ kind: "headlight/missing-part", params: {} })).toContain("reload the page");
});

it("puts any other problem in words once these are there", async () => {
  const circular = { kind: "notebook/circular", params: {} } as const;
  expect(sentenceNow(circular)).toBe(null);
  expect(await sentenceOf(circular)).toContain("reads from itself");
  expect(sentenceNow(circular)).toBe(await sentenceOf(circular));
});
