import { room } from "../room";

/** What computes, where a sentence names it. */
export const backendsWords = room("backends", {
  names: { webgpu: "WebGPU", wasm: "WebAssembly", cpu: "plain JavaScript" },
});
