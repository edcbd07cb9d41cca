import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import "@tensorflow/tfjs";
import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { afterAll, describe, expect, test } from "vitest";
import { totalsShader } from "../kernels/webgpu/shaders/totals";
import { weighShader } from "../kernels/webgpu/shaders/weigh";

/*
 * What TensorFlow.js 4.22 gets wrong, shown to be so: a test that fails after an update says that a detour can go.
 * What it gets wrong on GPUs is in e2e/engine/hazards.spec.ts. Too large tensors are refused (limits.test.ts),
 * software GPUs passed over (choose.test.ts), lost ones replaced (e2e/engine/life.spec.ts).
 */

const binaries = path.dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));
setWasmPaths(`${binaries}/`);

const wave = (shape: number[], turn: number) =>
  tf.tensor(Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * turn)), shape);

async function apart(a: tf.Tensor, b: tf.Tensor): Promise<number> {
  const [x, y] = [await a.data(), await b.data()];
  const most = Math.max(...y.map(Math.abs));
  return Math.max(...x.map((value, i) => Math.abs(value - y[i]!))) / most;
}

describe("on WASM", () => {
  afterAll(() => tf.disposeVariables());

  test("a fused matMul of rank 3 with a bias is wrong without a word; of rank 2 it is right", async () => {
    expect(await tf.setBackend("wasm")).toBe(true);
    const [a, b, bias] = [wave([4, 20, 40], 0.7) as tf.Tensor3D, wave([4, 40, 30], 1.3) as tf.Tensor3D, wave([30], 2.1)];
    expect(await apart(tf.fused.matMul({ a, b, bias }), tf.add(tf.matMul(a, b), bias))).toBeGreaterThan(0.05);
    const [c, d] = [wave([20, 40], 0.7) as tf.Tensor2D, wave([40, 30], 1.3) as tf.Tensor2D];
    expect(await apart(tf.fused.matMul({ a: c, b: d, bias }), tf.add(tf.matMul(c, d), bias))).toBeLessThan(1e-6);
  });

  test("a fused matMul with a transposed side and a bias, or of rank 3 with an activation, is wrong as well", async () => {
    const [a, b, bias] = [wave([20, 40], 0.7) as tf.Tensor2D, wave([30, 40], 1.3) as tf.Tensor2D, wave([30], 2.1)];
    expect(await apart(tf.fused.matMul({ a, b, transposeB: true, bias }), tf.add(tf.matMul(a, b, false, true), bias))).toBeGreaterThan(0.05);
    const [c, d] = [wave([4, 20, 60], 0.7) as tf.Tensor3D, wave([4, 60, 30], 1.3) as tf.Tensor3D];
    expect(await apart(tf.fused.matMul({ a: c, b: d, activation: "relu" }), tf.relu(tf.matMul(c, d)))).toBeGreaterThan(0.05);
  });

  test("a product of stacks that are both repeated is wrong; our own is right (layers/wasm)", async () => {
    const [a, b] = [wave([2, 1, 4, 5], 0.7), wave([1, 3, 5, 6], 1.3)];
    const whole = tf.matMul(tf.tile(a, [1, 3, 1, 1]), tf.tile(b, [2, 1, 1, 1]));
    expect(await apart(tf.matMul(a, b), whole)).toBeGreaterThan(0.05);
  });

  test.each(["Einsum", "UnsortedSegmentSum", "Conv2DBackpropFilter"])("there is no kernel for %s", (kernel) => {
    expect(tf.getKernel(kernel, "wasm")).toBeUndefined();
    expect(tf.getKernel(kernel, "cpu")).toBeDefined();
  });
});

test("einsum has no gradient, and matMul with a broadcast side has one of the wrong shape or none", async () => {
  expect(await tf.setBackend("cpu")).toBe(true);
  const x = wave([2, 3], 0.5) as tf.Tensor2D;
  expect(() => tf.grad((each) => tf.sum(tf.einsum("ij,kj->ik", each, x)))(x)).toThrow();
  const [a, b] = [wave([4, 2, 3], 0.5), wave([1, 3, 2], 0.9)];
  expect(() => {
    const [, second] = tf.grads((left, right) => tf.sum(tf.matMul(left, right)))([a, b]);
    if (String(second?.shape) !== String(b.shape)) throw new Error(`The gradient has the shape ${second?.shape}.`);
  }).toThrow();
});

test("comparisons have no gradient", async () => {
  expect(await tf.setBackend("cpu")).toBe(true);
  expect(() => tf.grad((x) => tf.sum(tf.mul(x, tf.cast(tf.greater(x, 0), "float32"))))(wave([3], 1))).toThrow("Greater");
});

test("no code of ours takes what is wrong or missing from TensorFlow.js", () => {
  const root = path.resolve(import.meta.dirname, "..");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const taken = sources.flatMap((file) => {
    const code = readFileSync(path.join(root, file), "utf8");
    return [...code.matchAll(/import \{([^}]*)\} from "@tensorflow/g)].map(([, names]) => ({ file, names: names ?? "" }));
  });
  expect(taken.some(({ names }) => /\bmatMul\b/.test(names))).toBe(true);
  for (const { file, names } of taken) expect(names, file).not.toMatch(/\b(fused|einsum|unsortedSegmentSum|gather|gatherND)\b/);
});

const wanted = { inner: 20, map: true, context: true, pooled: true, sums: true };
test.each([
  totalsShader(20, false, true),
  totalsShader(20, true, false),
  weighShader({ ...wanted, totals: "of all tiles", subgroups: false, software: true }),
  weighShader({ ...wanted, totals: "of one tile", subgroups: true, software: false }),
])("a shader that has barriers does not return before the last of them", (code) => {
  const main = code.slice(code.indexOf("fn main("));
  expect(main).toContain("workgroupBarrier");
  expect(main.slice(0, main.lastIndexOf("workgroupBarrier"))).not.toMatch(/\breturn\b/);
});
