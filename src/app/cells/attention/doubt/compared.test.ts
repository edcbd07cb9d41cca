import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { comparing } from "./compared";

let given: number[] = [];

beforeEach(() => {
  given = [];
  vi.spyOn(MessagePort.prototype, "postMessage").mockImplementation((sent: ArrayBuffer) => void given.push(sent.byteLength));
});
afterEach(() => void vi.restoreAllMocks());

const compare = () => comparing(new Float32Array(8), new Float32Array(8), null, 2, { about: "", scaleFor: () => ({ domain: [0, 1] }) });

test("a comparison that ends before its time gives the memory of its difference back", () => {
  const work = compare();
  work.next();
  work.return();
  expect(given).toEqual([32]);
});

test("one that was handed out is another's to give back, and one that never began has none", () => {
  expect([...compare()].at(-1)?.difference).toHaveLength(8);
  compare().return();
  expect(given).toEqual([]);
});
