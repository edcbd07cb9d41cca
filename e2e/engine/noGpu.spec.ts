import { PLAIN_FLAGS } from "../../tools/chromium.mjs";
import { expect, test } from "../fixtures";
import { stateOf } from "./stateOf";
import { textOf } from "../../src/words/sentence.testing";

const args = [...PLAIN_FLAGS, "--disable-gpu", "--disable-software-rasterizer"];

test.use({ launchOptions: { executablePath: process.env["CHROMIUM_PATH"], args } });

test("without a GPU, webgpu fails loudly when it is asked for", async ({ page }) => {
  const state = await stateOf(page, "webgpu");
  expect(state.status === "failed" && textOf(state.problem)).toMatch(/^The address asks for WebGPU, which cannot start: this browser offers no/);
});

test("without a GPU, WASM computes, and the reason says why", async ({ page }) => {
  expect(await stateOf(page)).toMatchObject({
    backend: "wasm",
    reason: { kind: "chosen/wasm", params: { cause: { kind: "passed/no-gpu", params: {} } } },
  });
});
