import { expect, it } from "vitest";
import type { BackendName, EngineState } from "../../../../model/engine/engine";
import { gpuFor } from "./gpuFor";

const on = (backend: BackendName, isAsked = false): EngineState => ({
  status: "ready",
  backend,
  engine: "own",
  adapter: null,
  reason: isAsked ? { kind: "chosen/asked", params: { backend } } : { kind: "chosen/webgpu", params: { latest: null } },
  notice: null,
});

it("a run goes where the maps are computed, keeps the bits that it began with, and follows the address", () => {
  expect(gpuFor({ status: "starting" }, "webgpu")).toBeUndefined();
  expect(gpuFor(on("wasm"), null)).toBeUndefined();
  expect(gpuFor(on("cpu", true), "webgpu")).toBeUndefined();
  // A GPU in software computes no maps of itself, so that no run that was begun elsewhere goes on in one.
  expect(gpuFor(on("wasm"), "webgpu")).toBeUndefined();
  expect(gpuFor(on("webgpu"), null)).toBe("wanted");
  expect(gpuFor(on("webgpu"), "webgpu")).toBe("wanted");
  expect(gpuFor(on("webgpu"), "wasm")).toBeUndefined();
  expect(gpuFor(on("webgpu", true), "wasm")).toBe("demanded");
});
