/** What a GPU's failure was: the device is gone, its memory did not suffice, it could not compile a shader, or it refused the work. */
export type GpuFault = "lost" | "memory" | "shader" | "refused";

const FAULTS: Readonly<Record<GpuFault, string>> = {
  lost: "The GPU is gone",
  memory: "The GPU's memory does not suffice",
  shader: "The GPU could not compile a program",
  refused: "The GPU refused its work",
};

/** A failure that WebGPU told of, by its error scopes, by a shader that it did not compile or by a read that never came; `detail` is in the browser's words. */
export class GpuFailure extends Error {
  constructor(
    readonly fault: GpuFault,
    readonly detail: string,
  ) {
    super(`${FAULTS[fault]}: ${detail}`);
  }
}
