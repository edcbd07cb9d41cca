import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { madeBytes } from "../../../../viz/base/madeBytes.testing";
import { comparing } from "./compared";

let given: number[] = [];

beforeEach(() => {
  given = [];
  vi.spyOn(MessagePort.prototype, "postMessage").mockImplementation((sent: ArrayBuffer) => void given.push(sent.byteLength));
});
afterEach(() => void vi.restoreAllMocks());

const [own, baseline] = [new Float32Array(8), new Float32Array(8)];
const compare = () => comparing(own, baseline, null, 2, { about: "", scaleFor: () => ({ domain: [0, 1] }) });

test("a comparison holds the difference of one head and no more, and gives its memory back at its end, also when that comes early", () => {
  expect(madeBytes(() => expect([...compare()].at(-1)).not.toBeNull())).toBe(16);
  expect(given).toEqual([16]);
  const work = compare();
  work.next();
  work.return();
  expect(given).toEqual([16, 16]);
});

test("one that never began has none to give", () => {
  compare().return();
  expect(given).toEqual([]);
});
