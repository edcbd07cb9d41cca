import type { Starters } from "../choose";
import { cpu } from "./cpu";
import { wasm } from "./wasm";
import { webgpu } from "./webgpu";

/** Each loads its own code only when it is started. */
export const starters: Starters = { webgpu, wasm, cpu };
