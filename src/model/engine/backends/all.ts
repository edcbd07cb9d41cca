import type { Starters } from "../choose";
import { cpu } from "./cpu";
import { wasm } from "./wasm";
import { webgl } from "./webgl";
import { webgpu } from "./webgpu";

/** Each loads its own code only when it is started. */
export const starters: Starters = { webgpu, webgl, wasm, cpu };
