import "@tensorflow/tfjs";
import * as tf from "@tensorflow/tfjs-core";
import { version_wasm, type BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ownProduct, startBackend, startOwnKernels } from "../layers.testing";
import { batchMatMulKernel } from "./batchMatMul";

/** One product: the axes of both stacks, the matrices' sizes, and which side is transposed. */
interface Case {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** Both sides of stacks that fit: each axis is the same, or 1 or missing on one side. */
const stacks = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 3 }), left: fc.boolean(), right: fc.boolean() }), { maxLength: 3 })
  .chain((axes) =>
    fc.record({ dropLeft: fc.nat(axes.length), dropRight: fc.nat(axes.length) }).map(({ dropLeft, dropRight }) => ({
      left: axes.map(({ length, left }) => (left ? 1 : length)).slice(dropLeft),
      right: axes.map(({ length, right }) => (right ? 1 : length)).slice(dropRight),
    })),
  );

const size = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 70 }));

const cases: fc.Arbitrary<Case> = fc
  .tuple(stacks, fc.record({ rows: size, inner: size, columns: size, transposeA: fc.boolean(), transposeB: fc.boolean() }))
  .map(([outer, sizes]) => ({ ...outer, ...sizes }));

const shapesOf = ({ left, right, rows, inner, columns, transposeA, transposeB }: Case) => ({
  a: [...left, ...(transposeA ? [inner, rows] : [rows, inner])],
  b: [...right, ...(transposeB ? [columns, inner] : [inner, columns])],
});

const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** Small whole numbers: sums of their products are exact in any order. */
const draw = (shape: readonly number[], seed: number) =>
  Float32Array.from({ length: sizeOf(shape) }, (_, i) => (((i + seed) * 7919) % 1021 % 17) - 8);

/** The number at `place` (stack, row, column) of a side that is repeated along axes of length 1. */
function at(values: Float32Array, shape: readonly number[], place: readonly number[], transposed: boolean): number {
  const [row, column] = place.slice(-2) as [number, number];
  const whole = [...place.slice(0, -2), ...(transposed ? [column, row] : [row, column])].slice(-shape.length);
  return values[whole.reduce((offset, index, axis) => offset * shape[axis]! + (shape[axis] === 1 ? 0 : index), 0)]!;
}

/** In float64, as the definition reads. */
function expected(given: Case, a: Float32Array, b: Float32Array): { shape: number[]; values: number[] } {
  const { left, right, rows, inner, columns } = given;
  const shapes = shapesOf(given);
  const outer = tf.broadcast_util.assertAndGetBroadcastShape([...left], [...right]);
  const shape = [...outer, rows, columns];
  const values = Array.from({ length: sizeOf(shape) }, (_, flat) => {
    const place = shape.map((length, axis) => Math.floor(flat / sizeOf(shape.slice(axis + 1))) % length);
    const [stack, [row, column]] = [place.slice(0, -2), place.slice(-2) as [number, number]];
    let sum = 0;
    for (let k = 0; k < inner; k++) {
      sum += at(a, shapes.a, [...stack, row, k], given.transposeA) * at(b, shapes.b, [...stack, k, column], given.transposeB);
    }
    return sum;
  });
  return { shape, values };
}

async function product(given: Case, a: Float32Array, b: Float32Array) {
  const shapes = shapesOf(given);
  const out = tf.tidy(() => tf.matMul(tf.tensor(a, shapes.a), tf.tensor(b, shapes.b), given.transposeA, given.transposeB));
  const values = Array.from(await out.data());
  out.dispose();
  return { shape: out.shape, values };
}

async function expectRight(given: Case) {
  const shapes = shapesOf(given);
  const [a, b] = [draw(shapes.a, 1), draw(shapes.b, 2)];
  expect(await product(given, a, b)).toEqual(expected(given, a, b));
}

const plain = { left: [], right: [], transposeA: false, transposeB: false };

beforeAll(startOwnKernels);

describe("our product on WASM", () => {
  test("is the one that TensorFlow.js calls", () => {
    expect(tf.getKernel("BatchMatMul", "wasm")?.kernelFunc.toString()).toContain("productOf");
  });

  test("is right for stacks of every rank, broadcast, and transposed or not", async () => {
    await fc.assert(fc.asyncProperty(cases, expectRight), { numRuns: 300 });
  });

  // More than a block of either, and just not.
  test.each([
    { rows: 5, inner: 600, columns: 9 },
    { rows: 9, inner: 5, columns: 530 },
    { rows: 3, inner: 257, columns: 257 },
    { rows: 4, inner: 256, columns: 256 },
    { rows: 1, inner: 1000, columns: 1 },
  ])("is right for $rows × $inner × $columns, in all four ways", async (sizes) => {
    for (const transposeA of [false, true]) {
      for (const transposeB of [false, true]) await expectRight({ ...plain, left: [2], right: [2], ...sizes, transposeA, transposeB });
    }
  });

  test("has right gradients for both sides, where both stacks are alike", async () => {
    const alike = cases.filter(({ rows, inner, columns }) => rows * inner * columns > 0).map((given) => ({ ...given, right: given.left }));
    await fc.assert(
      fc.asyncProperty(alike, async (given) => {
        const { left, rows, inner, columns, transposeA, transposeB } = given;
        const shapes = shapesOf(given);
        const [a, b, dy] = [draw(shapes.a, 1), draw(shapes.b, 2), draw([...left, rows, columns], 3)];
        const grads = tf.tidy(() =>
          tf.grads((x, y) => tf.matMul(x, y, transposeA, transposeB))(
            [tf.tensor(a, shapes.a), tf.tensor(b, shapes.b)],
            tf.tensor(dy, [...left, rows, columns]),
          ),
        );
        const [da, db] = await Promise.all(grads.map((each) => each.data()));
        tf.dispose(grads);
        // dA = dY Bᵀ and dB = Aᵀ dY, both turned where the side was.
        const toA: Case = transposeA
          ? { left, right: left, rows: inner, inner: columns, columns: rows, transposeA: transposeB, transposeB: true }
          : { left, right: left, rows, inner: columns, columns: inner, transposeA: false, transposeB: !transposeB };
        const toB: Case = transposeB
          ? { left, right: left, rows: columns, inner: rows, columns: inner, transposeA: true, transposeB: transposeA }
          : { left, right: left, rows: inner, inner: rows, columns, transposeA: !transposeA, transposeB: false };
        expect(Array.from(da ?? [])).toEqual((transposeA ? expected(toA, b, dy) : expected(toA, dy, b)).values);
        expect(Array.from(db ?? [])).toEqual((transposeB ? expected(toB, dy, a) : expected(toB, a, dy)).values);
      }),
      { numRuns: 100 },
    );
  });

  test("carries NaN and infinities where the definition does, and not beyond", async () => {
    const a = Float32Array.of(1, NaN, 2, 3, Infinity, 4);
    const found = await product({ ...plain, rows: 3, inner: 2, columns: 1 }, a, Float32Array.of(1, 1));
    expect(found.values).toEqual([NaN, 5, Infinity]);
  });

  test("touches nothing but its output: tensors that lie around stay as they are", async () => {
    const around = Array.from({ length: 40 }, (_, i) => tf.mul(tf.ones([3, 5]), i));
    for (let i = 0; i < 20; i++) around[i * 2]?.dispose();
    for (const [rows, inner, columns] of [[3, 7, 5], [5, 1, 3], [1, 3, 15], [15, 2, 1]] as const) await expectRight({ ...plain, rows, inner, columns });
    for (let i = 0; i < 20; i++) expect(Array.from(await around[i * 2 + 1]!.data())).toEqual(Array.from({ length: 15 }, () => i * 2 + 1));
    tf.dispose(around.filter((each) => !each.isDisposed));
  });

  test("goes on after TensorFlow.js' memory has grown, and after the backend was started anew", async () => {
    const hold = tf.zeros([40 * 2 ** 20]);
    await expectRight({ ...plain, rows: 9, inner: 9, columns: 9 });
    hold.dispose();
    const start = tf.findBackendFactory("wasm");
    tf.removeBackend("wasm");
    tf.registerBackend("wasm", start);
    await startBackend("wasm");
    await expectRight({ ...plain, rows: 9, inner: 9, columns: 9 });
  });

  test("leaves no tensor behind", async () => {
    const before = tf.memory();
    await expectRight({ ...plain, left: [2, 3], right: [3], rows: 4, inner: 5, columns: 6 });
    expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numDataBuffers: before.numDataBuffers });
  });

  test("refuses sides that do not fit, and whole numbers, in words", () => {
    expect(() => tf.tidy(() => tf.matMul(tf.ones([2, 3]), tf.ones([2, 4])))).toThrow("the matrices are (2, 3) and (2, 4)");
    expect(() => tf.tidy(() => tf.matMul(tf.ones([2, 3, 4]), tf.ones([5, 4, 2])))).toThrow("could not be broadcast");
    expect(() => tf.tidy(() => tf.matMul(tf.ones([2, 2], "int32"), tf.ones([2, 2], "int32")))).toThrow("float32, not int32");
  });

  test("says so where there is no memory left, and writes nothing to address 0", () => {
    const wasm = tf.backend() as BackendWasm;
    const full = new Proxy(wasm, {
      get: (target, key) =>
        key === "makeOutput"
          ? (shape: number[]) => ({ dataId: {}, shape, dtype: "float32" })
          : key === "getMemoryOffset"
            ? (dataId: object) => (target.dataIdMap.has(dataId) ? target.getMemoryOffset(dataId) : 0)
            : (Reflect.get(target, key) as unknown),
    });
    const { kernelFunc } = batchMatMulKernel(ownProduct());
    const [a, b] = [tf.ones([2, 2]), tf.ones([2, 2])];
    expect(() => kernelFunc({ inputs: { a, b }, backend: full, attrs: { transposeA: false, transposeB: false } })).toThrow("4 GB");
    tf.dispose([a, b]);
  });

  test("stands on fields that TensorFlow.js does not declare: look at them again with each new version", () => {
    expect(version_wasm).toBe("4.22.0");
  });
});

test("the code has no data of its own to lay over the backend's", () => {
  const memory = new WebAssembly.Memory({ initial: 20 });
  new Uint8Array(memory.buffer).fill(7);
  expect(new WebAssembly.Instance(ownProduct(), { env: { memory } }).exports).toHaveProperty("multiply");
  expect(new Uint8Array(memory.buffer).every((byte) => byte === 7)).toBe(true);
});
