import { env, getBackend, setBackend } from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import binary from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import { refuseOther } from "../../files/refusal";
import productUrl from "../../kernels/batchMatMul.wasm?url";
import { registerOwnKernels } from "../../layers/wasm/register";

/**
 * Makes TensorFlow.js compute on WASM. With kernels of our own its products of stacks, which else take most of the time, are several
 * times faster. False where it does not start. @throws where a file does not come
 */
export async function startWasm({ ownKernels }: { ownKernels: boolean }): Promise<boolean> {
  // Its threads compute nothing (tfjs issue 8513), and our kernels need it without.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  // One file for all: a browser without SIMD computes on plain JavaScript.
  setWasmPaths({ "tfjs-backend-wasm.wasm": binary, "tfjs-backend-wasm-simd.wasm": binary, "tfjs-backend-wasm-threaded-simd.wasm": binary });
  if (ownKernels) registerOwnKernels(await compile(productUrl));
  // `setBackend` may resolve false while `getBackend` already says the new name: both must agree.
  return (await setBackend("wasm")) && getBackend() === "wasm";
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  refuseOther(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
