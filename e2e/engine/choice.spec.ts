import { BACKENDS } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";
import { stateOf } from "./stateOf";
import { textOf } from "../../src/words/sentence.testing";

test("a GPU that is imitated in software loses to WASM, and the reason says so", async ({ page }) => {
  await page.goto(harnessUrl());
  const gpu = await page.evaluate(async () => (await navigator.gpu.requestAdapter())?.info.architecture);
  expect(gpu).toBe("swiftshader");
  const reason = { kind: "chosen/wasm", params: { cause: { kind: "passed/gpu-in-software", params: { adapter: "google swiftshader" } } } } as const;
  expect(await stateOf(page)).toEqual({ status: "ready", backend: "wasm", engine: "own", adapter: "", reason, notice: null });
  expect(textOf(reason)).toBe(
    "This machine's GPU is only imitated in software (google swiftshader), which is slower than WebAssembly, so WebAssembly computes.",
  );
});

const ADAPTERS = { webgpu: /swiftshader/i, wasm: /^$/, cpu: /^$/ };

for (const backend of BACKENDS) {
  test(`${backend} runs when it is asked for, and names its adapter`, async ({ page }) => {
    expect(await stateOf(page, backend)).toEqual({
      status: "ready",
      backend,
      engine: "own",
      adapter: expect.stringMatching(ADAPTERS[backend]),
      reason: { kind: "chosen/asked", params: { backend } },
      notice: null,
    });
  });
}

test("a name that is no backend fails in words", async ({ page }) => {
  const state = await stateOf(page, "cuda");
  expect(state.status === "failed" && textOf(state.problem)).toBe(
    "“cuda” is not a backend. Ask for webgpu, wasm or cpu, or take “backend” out of the address.",
  );
});

test("WASM takes the build with relaxed SIMD, which this browser knows", async ({ page }) => {
  const kernel = page.waitForRequest(/attention\..*\.wasm/);
  expect(await stateOf(page, "wasm")).toMatchObject({ backend: "wasm" });
  expect((await kernel).url()).toContain("attention.relaxed");
});
