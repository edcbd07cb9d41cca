import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { startOwnKernels } from "../layers.testing";

beforeAll(startOwnKernels);

describe("a clone on WASM", () => {
  test("takes no memory of its own, and lives on when what it was made of is gone", async () => {
    const before = tf.memory().numDataBuffers;
    const first = tf.tidy(() => tf.mul(tf.tensor([1, 2, 3]), 2));
    const { numDataBuffers } = tf.memory();
    const second = first.clone();
    expect(tf.memory().numDataBuffers).toBe(numDataBuffers);
    first.dispose();
    tf.zeros([3]).dispose();
    expect(Array.from(await second.data())).toEqual([2, 4, 6]);
    second.dispose();
    expect(tf.memory().numDataBuffers).toBe(before);
  });

  test.each(["int32", "bool"] as const)("keeps %s", async (dtype) => {
    const clone = tf.tidy(() => tf.tensor([0, 1, 1], [3], dtype).clone());
    expect([clone.dtype, Array.from(await clone.data())]).toEqual([dtype, [0, 1, 1]]);
    clone.dispose();
  });

  test("of a variable stays as it was when the variable is given other numbers", async () => {
    const variable = tf.variable(tf.tensor([1, 2]));
    const clone = variable.clone();
    variable.assign(tf.tensor([3, 4]));
    expect([Array.from(await clone.data()), Array.from(await variable.data())]).toEqual([[1, 2], [3, 4]]);
    tf.dispose([clone, variable]);
  });
});
