import { expect, test } from "vitest";
import { checkBranchShapes, checkRequest } from "./checkRequest";
import { sampleRequest, sampleRequests } from "./samples.testing";
import { textOf } from "../../words/sentence.testing";
import type { Problem } from "../result";

const request = sampleRequest(
  { batch: 2, steps: 5, shortWidth: 3, longWidth: 2, units: 4, heads: 2, causal: false, masked: true },
  1,
);

const said = (problem: Problem | null) => (problem === null ? undefined : textOf(problem));
const message = (change: Partial<typeof request>) => said(checkRequest({ ...request, ...change }));

test("lets every fitting request through", () => {
  for (const sample of sampleRequests(64)) expect(checkRequest(sample)).toBeNull();
});

test("refuses branches of unlike length, naming both shapes and what to do", () => {
  const short = { ...request.short, values: new Float32Array(2 * 1 * 3) };
  expect(message({ short })).toBe(
    "The short input (2, 1, 3) has 1 steps and the long input (2, 5, 2) has 5. Give both the same number of steps: " +
      "cut or resample the longer one, or pad the shorter one and mask it.",
  );
  expect(checkBranchShapes([2, 5, 3], [2, 5, 9])).toBeNull();
  expect(said(checkBranchShapes([1, 5, 3], [2, 5, 3]))).toContain("1 windows");
  expect(said(checkBranchShapes([5, 3], [2, 5, 3]))).toContain("(5, 3)");
});

test("refuses inputs whose steps are not those of the request", () => {
  expect(message({ steps: 4, short: { ...request.short, mask: null }, long: { ...request.long, mask: null } })).toContain(
    "The request says 4 steps",
  );
});

test.each([0, -1, 1.5, NaN, Infinity])("refuses %s as a size", (size) => {
  expect(message({ units: size })).toBe(`The number of units is ${size}. Make it a whole number of at least 1.`);
  expect(checkRequest({ ...request, batch: size })?.kind).toBe("attention/size");
});

test("refuses weights made for other settings, naming the first that does not fit", () => {
  expect(message({ heads: 3 })).toContain("short_term_attention/query/kernel must have the shape (4, 3, 4)");
  expect(message({ weights: request.weights.slice(1) })).toContain("has 20 weights, but 19 were given");
  const [first, ...rest] = request.weights;
  const cut = { name: first!.name, shape: first!.shape, values: first!.values.subarray(1) };
  expect(message({ weights: [cut, ...rest] })).toContain("11 numbers");
});

test("refuses a mask of another length", () => {
  expect(message({ long: { ...request.long, mask: new Uint8Array(3) } })).toContain("The mask of the long input marks 3 steps");
});

test.each([NaN, Infinity])("refuses %s in an input, saying where", (value) => {
  const values = request.short.values.slice();
  values[3 * 5 + 3 * 2 + 1] = value;
  expect(message({ short: { ...request.short, values } })).toBe(
    `The short input holds ${value} at step 3, column 2. Fill or drop such values before they reach the layer.`,
  );
  const short = { ...request.short, values, names: ["load", "wind\u0000"] };
  expect(said(checkRequest({ ...request, short }))).toContain("at step 3, column “wind ”.");
});
