import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { relaxedSimd } from "wasm-feature-detect";
import { startTrainingInstance } from "./instance";

// Node 20 knows it, but leaves it off.
if (!(await relaxedSimd())) setFlagsFromString("--experimental-wasm-relaxed-simd");

const startBuild = (file: string) => startTrainingInstance(readFileSync(new URL(file, import.meta.url)));

/** Tests only: both builds, which must agree with the reference. */
export const BUILDS = [
  { name: "WebAssembly", start: () => startBuild("training.wasm") },
  { name: "WebAssembly with relaxed SIMD", start: () => startBuild("training.relaxed.wasm") },
] as const;
