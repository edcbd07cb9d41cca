import { expect, it } from "vitest";
import { compareAttention } from "../../../../model/attention/precision/compare";
import { referenceAttention } from "../../../../model/attention/reference";
import { checkedLayer } from "../../../../model/engine/tfjs/check/checkedLayer";
import { startBackend } from "../../../../model/layers/layers.testing";
import type { BranchWindow, Windows } from "../../../../model/series/windows";
import { computeLayer } from "../compute";
import { layerRequest } from "../request";
import type { LayerSpec } from "../spec";
import { checkQuestion } from "./question";

const branch = (width: number, mask: Uint8Array | null): BranchWindow => ({
  width,
  columns: Array.from({ length: width }, (_, i) => `c${i}`),
  values: Float32Array.from({ length: 6 * width }, (_, i) => Math.sin(i)),
  from: new Float64Array(6),
  to: new Float64Array(6),
  mask,
});
const windows: Windows = { steps: 6, axis: "index", short: branch(3, null), long: branch(2, Uint8Array.of(0, 1, 1, 1, 1, 1)) };

const SPECS: Readonly<Record<string, Partial<LayerSpec>>> = {
  plain: {},
  causal: { causal: true },
  padded: { padding: { short: [0, 4], long: [2] } },
  "with companions": { normalise: true, embed: 3 },
};

it.each(Object.keys(SPECS))("asks TensorFlow.js for what the engine is asked for, the layer being %s", async (name) => {
  const spec: LayerSpec = { units: 4, heads: 2, seed: 7, causal: false, ...SPECS[name] };
  const keep = async <T>(_slot: string, _key: unknown, make: () => Promise<T> | T) => make();
  const made = await computeLayer(spec, windows, { keep } as unknown as Parameters<typeof computeLayer>[2]);
  if (!made.ok) throw new Error(made.error.kind);
  const reference = referenceAttention(layerRequest(windows, made.value));
  await startBackend("cpu");
  const { run } = checkQuestion(windows, made.value, reference as never, "cpu");
  const { output, maps } = compareAttention(await checkedLayer(run).attend(), reference);
  expect(output.relative).toBeLessThan(1e-5);
  expect(maps.relative).toBeLessThan(1e-5);
});

it("asks for WebGPU where that computes, and for WASM else", async () => {
  const layer = { units: 1, heads: 1, causal: false, shortWidth: 3, longWidth: 2, weights: [] };
  const asked = (["webgpu", "wasm", "cpu"] as const).map((backend) => checkQuestion(windows, layer, null as never, backend).backend);
  expect(asked).toEqual(["webgpu", "wasm", "wasm"]);
});
