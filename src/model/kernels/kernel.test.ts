import { beforeAll, describe, expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { sampleRequests } from "../attention/samples.testing";
import type { Kernel } from "./kernel";
import { drawn, gap, KERNELS, taskOf } from "./samples.testing";

const BRANCHES = ["short", "long"] as const;
const wide = { batch: 2, steps: 37, heads: 3 };
const requests = [
  ...sampleRequests(80),
  drawn({ ...wide, shortWidth: 70, longWidth: 16, units: 16, causal: true, masked: true }),
  drawn({ ...wide, shortWidth: 65, longWidth: 64, units: 64 }),
  drawn({ ...wide, shortWidth: 13, longWidth: 3, units: 5, masked: true }),
  drawn({ batch: 30, steps: 10, shortWidth: 7, longWidth: 9, units: 9 }),
  drawn({ steps: 333, shortWidth: 2, longWidth: 11, causal: true, masked: true }),
];

describe.each(KERNELS)("in $name", ({ start }) => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await start();
  });

  test("gives the maps and outputs of the float64 reference to 1e-5, one request after another in one memory", () => {
    for (const request of requests) {
      const reference = referenceAttention(request);
      for (const branch of BRANCHES) {
        kernel.load(taskOf(request, branch));
        const { maps, output } = kernel.attend({ maps: true });
        expect(gap(maps ?? [], reference[branch].maps)).toBeLessThan(1e-5);
        expect(relativeError(output, reference[branch].output)).toBeLessThan(1e-5);
      }
    }
  });

  test("a masked key and a key ahead weigh exactly nothing; a masked query attends evenly to all", () => {
    const request = drawn({ steps: 23, causal: true });
    const mask = Uint8Array.from({ length: 23 }, (_, k) => (k === 4 || k === 9 ? 0 : 1));
    kernel.load({ ...taskOf(request, "short"), mask });
    const maps = kernel.attend({ maps: true }).maps as Float32Array;
    for (let q = 0; q < 23; q++) {
      for (let k = 0; k < 23; k++) {
        if (mask[q] === 0) expect(maps[q * 23 + k]).toBeCloseTo(1 / 23, 7);
        else if (mask[k] === 0 || k > q) expect(maps[q * 23 + k]).toBe(0);
        else expect(maps[q * 23 + k]).toBeGreaterThan(0);
      }
    }
  });

  test("an input far from zero keeps its maps: its mean is taken off before single precision", () => {
    const near = drawn({ steps: 40, shortWidth: 4, longWidth: 12 });
    const far = (values: Float32Array) => values.map((value) => value + 2000);
    const request = {
      ...near,
      short: { ...near.short, values: far(near.short.values) },
      long: { ...near.long, values: far(near.long.values) },
    };
    const reference = referenceAttention(request);
    for (const branch of BRANCHES) {
      kernel.load(taskOf(request, branch));
      expect(gap(kernel.attend({ maps: true }).maps ?? [], reference[branch].maps)).toBeLessThan(1e-5);
    }
  });

  test("an array that is given holds the maps; one of another length is refused", () => {
    const request = drawn({ steps: 11 });
    kernel.load(taskOf(request, "long"));
    const given = new Float32Array(2 * 11 * 11);
    expect(kernel.attend({ maps: given }).maps).toBe(given);
    expect(gap(given, referenceAttention(request).long.maps)).toBeLessThan(1e-5);
    expect(() => kernel.attend({ maps: new Float32Array(7) })).toThrow("242");
  });

  test("scores are divided by the temperature", () => {
    const request = drawn({ steps: 30 });
    const task = taskOf(request, "short");
    kernel.load(task);
    const plain = kernel.attend({ maps: true }).maps as Float32Array;
    kernel.load({ ...task, temperature: 2.5 });
    const warm = kernel.attend({ maps: true }).maps as Float32Array;
    for (let row = 0; row < 2 * 30; row++) {
      const powers = [...plain.subarray(row * 30, (row + 1) * 30)].map((weight) => weight ** (1 / 2.5));
      const total = powers.reduce((a, b) => a + b, 0);
      expect(gap(warm.subarray(row * 30, (row + 1) * 30), powers.map((power) => power / total))).toBeLessThan(1e-6);
    }
    kernel.load(task);
    expect(kernel.attend({ maps: true }).maps).toEqual(plain);
  });

  test("a muted head adds nothing, as if its output kernel were zero, without another run", () => {
    for (const [shortWidth, units] of [[3, 8], [9, 6]] as const) {
      const request = drawn({ steps: 150, heads: 3, shortWidth, units });
      const index = request.weights.findIndex(({ name }) => name === "short_term_attention/attention_output/kernel");
      const size = units * units;
      const scaled = (gains: readonly number[]) =>
        request.weights.map((weight, i) =>
          i === index ? { ...weight, values: weight.values.map((value, at) => value * (gains[Math.floor(at / size)] as number)) } : weight,
        );
      kernel.load(taskOf(request, "short"));
      expect(() => kernel.remix([1, 1, 1])).toThrow("finished");
      const { output } = kernel.attend({});
      for (const gains of [[1, 0, 1], [0, 0, 0], [0.5, 2, -1]]) {
        const reference = referenceAttention({ ...request, weights: scaled(gains) });
        expect(relativeError(kernel.remix(gains), reference.short.output)).toBeLessThan(1e-5);
      }
      expect(kernel.remix([1, 1, 1])).toEqual(output);
      expect(kernel.attend({}).output).toEqual(output);
      expect(() => kernel.remix([1])).toThrow("3 heads");
    }
  });

  test("a new input under the same weights gives what a fresh kernel gives", async () => {
    const first = drawn({ steps: 21 }, 1);
    const second = drawn({ steps: 21 }, 2);
    const task = taskOf(first, "long");
    const moved = { ...task, values: second.long.values, temperature: 0.7 };
    kernel.load(task);
    kernel.attend({ maps: true });
    kernel.load(moved);
    const again = kernel.attend({ maps: true });
    const fresh = await start();
    fresh.load(moved);
    expect(again).toEqual(fresh.attend({ maps: true }));
  });

  test("asks for a branch before anything else", async () => {
    const fresh = await start();
    expect(() => fresh.attend({})).toThrow("Load a branch first.");
  });
});
