import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startInstance, type Instance } from "../kernels/instance";
import { plainInstance } from "../kernels/plain/instance";
import { DATA_AT } from "../kernels/wasm";
import { kernelQuantiles, quantileBytes } from "./quantiles";

const compiled = (name: string) => startInstance(readFileSync(new URL(`../kernels/${name}.wasm`, import.meta.url)));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const drawn = fc.oneof(fc.float({ noNaN: true, min: 0, max: 100 }), fc.constantFrom(0, 0.5, 0.50001));

describe.each([
  ["in WebAssembly", () => compiled("attention")],
  ["in plain JavaScript", async () => plainInstance()],
])("quantiles %s", (_name, start: () => Promise<Instance>) => {
  test("are what sorting gives, one column after the other", async () => {
    const instance = await start();
    const at = DATA_AT + 4096;
    instance.reserve(at + quantileBytes(60));
    const quantiles = kernelQuantiles(instance, at);
    const of = (values: readonly number[], shares: readonly [number, number]) => {
      instance.floats().set(values, DATA_AT / 4);
      return quantiles(DATA_AT, values.length, shares);
    };
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 60 }), fc.tuple(share, share), (values, pair) => {
        const found = of(values, pair);
        const sorted = Float32Array.from(values).toSorted();
        pair.forEach((each, i) => {
          const place = each * (sorted.length - 1);
          const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
          expect(found[i]).toBeCloseTo(low + (place - Math.floor(place)) * (high - low), 10);
        });
      }),
    );
    expect(of(Array.from({ length: 9 }, () => 0.5), [0.1, 0.9])).toEqual([0.5, 0.5]);
    expect(of([], [0.1, 0.9])).toEqual([NaN, NaN]);
  });
});
