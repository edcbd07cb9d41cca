import { expect, test } from "vitest";
import { plainInstance } from "../kernels/plain/instance";
import { textOf } from "../../words/sentence.testing";
import { fail, ok } from "../result";
import { kernelAttender } from "./attenders/kernels";
import { isSoftwareRenderer } from "../kernels/webgpu/gpuNames";
import { UNLOSABLE, type Probe, type Starter, type Why } from "./backend";
import { chooseBackend, type Starters } from "./choose";
import type { BackendName } from "./engine";
import type { Failures } from "./failures";

const hardware: Probe = { found: "hardware", adapter: "Some GPU" };
const software: Probe = { found: "software", adapter: "google swiftshader" };
const nothing: Probe = { found: "nothing", why: { kind: "backend/no-gpu", params: {} } };

const attender = kernelAttender("cpu", async () => plainInstance());

function starter(name: BackendName, probe: Probe, failure: Why | null = null): Starter {
  return {
    probe: async () => probe,
    start: async () =>
      failure === null ? ok({ ...UNLOSABLE, engine: "own", name, attender }) : fail(failure),
  };
}

const machine = (probes: Partial<Record<BackendName, Starter>>): Starters => ({
  webgpu: starter("webgpu", nothing),
  wasm: starter("wasm", hardware),
  cpu: starter("cpu", hardware),
  ...probes,
});

const silent: Why = { kind: "backend/silent-gpu", params: { error: "no device" } };

/** Which one is chosen and what the person reads of why, or of why none is. */
async function choose(starters: Starters, asked: string | null = null, failures: Failures = {}) {
  const choice = await chooseBackend(starters, asked, failures);
  return choice.ok ? [choice.value.backend.name, textOf(choice.value.reason)] : textOf(choice.error);
}

test("takes WebGPU where there is a GPU", async () => {
  expect((await choose(machine({ webgpu: starter("webgpu", hardware) })))[0]).toBe("webgpu");
});

test("takes WASM where there is no GPU, and says so", async () => {
  expect(await choose(machine({}))).toEqual([
    "wasm",
    "This browser offers no GPU through WebGPU, so WebAssembly computes.",
  ]);
});

test("prefers WASM over a GPU that is imitated in software, and says so", async () => {
  const starters = machine({ webgpu: starter("webgpu", software) });
  expect(await choose(starters)).toEqual([
    "wasm",
    "This machine's GPU is only imitated in software (google swiftshader), which is slower than WebAssembly, " +
      "so WebAssembly computes.",
  ]);
});

test("goes on when a backend looks good and does not start", async () => {
  const webgpu = starter("webgpu", hardware, silent);
  expect(await choose(machine({ webgpu }))).toEqual([
    "wasm",
    "This machine's GPU could not be started (the GPU does not answer (no device)), so WebAssembly computes.",
  ]);
  expect((await choose(machine({ wasm: starter("wasm", hardware, { kind: "backend/not-run", params: { error: "no code" } }) })))[0]).toBe("cpu");
});

test("a backend that throws while it is looked for or started is passed over, and refused in words where it was asked for", async () => {
  const thrown = async () => Promise.reject(new Error("Failed to fetch\n    at import"));
  const unseen = { ...starter("webgpu", hardware), probe: thrown };
  const webgpu = { ...starter("webgpu", hardware), start: thrown };
  expect((await choose(machine({ webgpu: unseen })))[0]).toBe("wasm");
  expect(await choose(machine({ webgpu }))).toEqual([
    "wasm",
    "This machine's GPU could not be started (Failed to fetch), so WebAssembly computes.",
  ]);
  expect(await choose(machine({ webgpu: unseen }), "webgpu")).toContain("which cannot start: Failed to fetch.");
});

test("one that failed three times is passed over, and the reason is the true one", async () => {
  const failed = { count: 3, why: { kind: "backend/lost", params: {} } } as const;
  const gpus = { webgpu: starter("webgpu", hardware) };
  expect((await choose(machine(gpus), null, { webgpu: { ...failed, count: 2 } }))[0]).toBe("webgpu");
  expect(await choose(machine(gpus), null, { webgpu: failed })).toEqual([
    "wasm",
    "WebGPU failed three times, at last because the GPU was lost, so WebAssembly computes.",
  ]);
  const all = { webgpu: failed, wasm: failed, cpu: failed };
  expect(await choose(machine(gpus), null, all)).toContain("Reload the page to try again");
});

test("a backend that was asked for is taken, in software too", async () => {
  const starters = machine({ webgpu: starter("webgpu", software) });
  expect(await choose(starters, "webgpu")).toEqual(["webgpu", "The address asks for WebGPU."]);
});

test("a backend that was asked for and cannot start is an error, never another backend", async () => {
  expect(await choose(machine({}), "webgpu")).toBe(
    "The address asks for WebGPU, which cannot start: this browser offers no GPU through it. " +
      "Take “backend=webgpu” out of the address to let Headlight choose.",
  );
  const webgpu = starter("webgpu", hardware, silent);
  expect(await choose(machine({ webgpu }), "webgpu")).toContain("which cannot start: the GPU does not answer (no device).");
});

test("a name that is no backend is refused with those that are", async () => {
  expect(await choose(machine({}), "__proto__")).toContain("Ask for webgpu, wasm or cpu");
});

test("a backend that is no longer offered says so, and what to ask for", async () => {
  expect(await choose(machine({}), "webgl")).toBe(
    "The address asks for WebGL, which is no longer offered, since WebAssembly computes faster. " +
      "Ask for webgpu, wasm or cpu, or take “backend” out of the address.",
  );
});

test("knows renderers on the processor by name", () => {
  expect(isSoftwareRenderer("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)")).toBe(true);
  expect(isSoftwareRenderer("llvmpipe (LLVM 15.0.6, 256 bits)")).toBe(true);
  expect(isSoftwareRenderer("ANGLE (NVIDIA, NVIDIA GeForce RTX 3060)")).toBe(false);
});
