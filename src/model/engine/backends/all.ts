import type { MakeNeighbour } from "../../neighbour/neighbour";
import type { Starters } from "../choose";
import { cpu } from "./cpu";
import { wasmWith } from "./wasm";
import { webgpu } from "./webgpu";

/** Each loads its own code only when it is started; `neighbour` makes the second thread where one has it. */
export const startersWith = (neighbour: MakeNeighbour): Starters => ({ webgpu, wasm: wasmWith(neighbour), cpu });
