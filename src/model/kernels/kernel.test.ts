import { beforeAll, describe, expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { sampleRequests } from "../attention/samples.testing";
import type { Kernel } from "./kernel";
import { drawn, gap, goOn, KERNELS, taskOf } from "./samples.testing";

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

  test("gives the maps and outputs of the float64 reference to 1e-5, one request after another in one memory", async () => {
    for (const request of requests) {
      const reference = referenceAttention(request);
      for (const branch of BRANCHES) {
        kernel.load(taskOf(request, branch));
        const { maps, output } = await kernel.attend({ maps: true }, goOn);
        expect(gap(maps ?? [], reference[branch].maps)).toBeLessThan(1e-5);
        expect(relativeError(output, reference[branch].output)).toBeLessThan(1e-5);
      }
    }
  });

  test("a masked key and a key ahead weigh exactly nothing; a masked query attends evenly to all", async () => {
    const request = drawn({ steps: 23, causal: true });
    const mask = Uint8Array.from({ length: 23 }, (_, k) => (k === 4 || k === 9 ? 0 : 1));
    kernel.load({ ...taskOf(request, "short"), mask });
    const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
    for (let q = 0; q < 23; q++) {
      for (let k = 0; k < 23; k++) {
        if (mask[q] === 0) expect(maps[q * 23 + k]).toBeCloseTo(1 / 23, 7);
        else if (mask[k] === 0 || k > q) expect(maps[q * 23 + k]).toBe(0);
        else expect(maps[q * 23 + k]).toBeGreaterThan(0);
      }
    }
  });

  test("a head that looks at one step alone is exact, and gives the others nothing rather than numbers that a processor is slow with", async () => {
    const soft = drawn({ steps: 40, shortWidth: 4 });
    // Scores of hundreds: what is far below the largest is beyond single precision.
    const request = { ...soft, short: { ...soft.short, values: soft.short.values.map((value) => 60 * value) } };
    kernel.load(taskOf(request, "short"));
    const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
    expect(gap(maps, referenceAttention(request).short.maps)).toBeLessThan(1e-5);
    expect(maps.filter((weight) => weight === 0).length).toBeGreaterThan(maps.length / 2);
    // 2⁻⁶⁴, less what next to it is rounded to.
    expect(maps.every((weight) => weight === 0 || weight > 2 ** -90)).toBe(true);
  });

  test("an input far from zero keeps its maps: its mean is taken off before single precision", async () => {
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
      expect(gap((await kernel.attend({ maps: true }, goOn)).maps ?? [], reference[branch].maps)).toBeLessThan(1e-5);
    }
  });

  test("an array that is given holds the maps; one of another length is refused", async () => {
    const request = drawn({ steps: 11 });
    kernel.load(taskOf(request, "long"));
    const given = new Float32Array(2 * 11 * 11);
    expect((await kernel.attend({ maps: given }, goOn)).maps).toBe(given);
    expect(gap(given, referenceAttention(request).long.maps)).toBeLessThan(1e-5);
    await expect(kernel.attend({ maps: new Float32Array(7) }, goOn)).rejects.toThrow("242");
  });

  test("a new input under the same weights gives what a fresh kernel gives", async () => {
    const first = drawn({ steps: 21 }, 1);
    const second = drawn({ steps: 21 }, 2);
    const task = taskOf(first, "long");
    const moved = { ...task, values: second.long.values };
    kernel.load(task);
    await kernel.attend({ maps: true }, goOn);
    kernel.load(moved);
    const again = await kernel.attend({ maps: true }, goOn);
    const fresh = await start();
    fresh.load(moved);
    expect(again).toEqual(await fresh.attend({ maps: true }, goOn));
  });

  test("asks for a branch before anything else", async () => {
    const fresh = await start();
    await expect(fresh.attend({}, goOn)).rejects.toThrow("Load a branch first.");
  });
});
