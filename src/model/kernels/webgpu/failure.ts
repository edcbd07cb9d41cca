/** What a GPU's failure was: the device is gone, its memory did not suffice, or it refused the work. */
export type GpuFault = "lost" | "memory" | "refused";

const FAULTS: Readonly<Record<GpuFault, string>> = {
  lost: "The GPU is gone",
  memory: "The GPU's memory does not suffice",
  refused: "The GPU refused its work",
};

/** A failure that WebGPU told of, by its error scopes or by a read that never came; `detail` is in the browser's words. */
export class GpuFailure extends Error {
  constructor(
    readonly fault: GpuFault,
    readonly detail: string,
  ) {
    super(`${FAULTS[fault]}: ${detail}`);
  }
}
