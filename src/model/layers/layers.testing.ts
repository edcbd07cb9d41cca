import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { enableProdMode, getBackend, setBackend, tensor, tidy, type Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { LayerError } from "./layerError";
import { registerOwnKernels } from "./wasm/register";

/** Starts a backend for tests in Node, and throws unless it is the one in use afterwards. */
export async function startBackend(name: "cpu" | "wasm"): Promise<void> {
  enableProdMode();
  setWasmPaths(`${path.dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`);
  if (!(await setBackend(name)) || getBackend() !== name) throw new Error(`The backend ${name} did not start.`);
}

/** The product of our own, compiled. */
export const ownProduct = () => new WebAssembly.Module(readFileSync(path.join(import.meta.dirname, "../kernels/batchMatMul.wasm")));

/** The same for WASM with kernels of our own, which stay. */
export async function startOwnKernels(): Promise<void> {
  registerOwnKernels(ownProduct());
  await startBackend("wasm");
}

/** All ways to run the classes in Node, in the order in which they can follow each other. */
export const WAYS = [
  { way: "cpu", start: () => startBackend("cpu") },
  { way: "wasm", start: () => startBackend("wasm") },
  { way: "wasm with our own kernels", start: startOwnKernels },
] as const;

/** A short input `(2, 5, 3)` and a long one `(2, 5, 6)` whose numbers differ from place to place. */
export function sampleInputs(): [short: Tensor, long: Tensor] {
  return [wave([2, 5, 3], 0.7), wave([2, 5, 6], 1.3)];
}

/** A tensor of this shape whose numbers differ from place to place. */
export function wave(shape: number[], speed: number): Tensor {
  const length = shape.reduce((a, b) => a * b, 1);
  return tensor(Float32Array.from({ length }, (_, i) => Math.sin(i * speed)), shape);
}

export const valuesOf = (result: unknown): number[] => Array.from((result as Tensor).dataSync());

/** What a layer refused, and why. */
export function problemOf(act: () => unknown): LayerError {
  try {
    tidy(() => void act());
  } catch (error) {
    if (error instanceof LayerError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}
