import type { Staging } from "./staging";
import type { Stretch } from "./turn";

/** Where reads begin in what is mapped: WebGPU asks for eights. */
const aligned = (bytes: number) => 16 * Math.ceil(bytes / 16);

/** Bytes of a buffer that the stretches lie in, one behind the other. */
export const mappedBytes = (stretches: readonly Stretch[]) => stretches.reduce((sum, { bytes }) => sum + aligned(bytes), 0);

/** Copies what is to be read to where JavaScript can see it; null where nothing is. */
export function copyOut(encoder: GPUCommandEncoder, staging: Staging, stretches: readonly Stretch[]): GPUBuffer | null {
  const size = mappedBytes(stretches);
  if (size === 0) return null;
  const target = staging.take(size);
  let to = 0;
  for (const { buffer, bytes, first } of stretches) {
    encoder.copyBufferToBuffer(buffer, first ?? 0, target, to, bytes);
    to += aligned(bytes);
  }
  return target;
}

/** The floats of each stretch in a mapped buffer: the GPU's own, gone when it is unmapped. */
export function floatsIn(target: GPUBuffer | null, stretches: readonly Stretch[]): Float32Array[] {
  let at = 0;
  return stretches.map(({ bytes }) => {
    const part = new Float32Array(target!.getMappedRange(at, bytes));
    at += aligned(bytes);
    return part;
  });
}
