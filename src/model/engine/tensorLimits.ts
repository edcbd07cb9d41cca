import { WHOLE_STEPS } from "../attention/survey";
import type { Problem } from "../result";
import type { BackendName } from "./engine";
import type { WeightlessRequest } from "./protocol";

const FLOAT = 4;

declare module "../result" {
  interface Problems {
    "engine/long-tfjs": { readonly most: number };
    /** Whole maps of so many bytes for each branch; with these settings `most` steps fit, 0 where none do. */
    "engine/large-maps": { readonly steps: number; readonly heads: number; readonly bytes: number; readonly backend: BackendName; readonly most: number };
  }
}

/** Why TensorFlow.js surveys nothing, and what to do. */
export const refuseLong = (): Problem => ({ kind: "engine/long-tfjs", params: { most: WHOLE_STEPS } });

/**
 * The most steps for which no tensor of the forward pass outgrows `largestTensor` bytes; 0 when not even one fits.
 * The largest tensors are the maps of one branch, B · H · T² floats, and its queries, B · H · T · U floats.
 */
export function mostSteps(request: WeightlessRequest, largestTensor: number): number {
  const floats = Math.floor(largestTensor / FLOAT);
  const { batch, heads, units, short, long } = request;
  const byMaps = Math.floor(Math.sqrt(floats / (batch * heads)));
  const byRows = Math.floor(floats / (batch * Math.max(heads * units, short.width, long.width)));
  return Math.min(byMaps, byRows);
}

/** Refuses, before they start, whole maps that would not fit into tensors of `largestTensor` bytes; says what would. */
export function refuseWhole(request: WeightlessRequest, backend: BackendName, largestTensor: number): Problem | null {
  const most = mostSteps(request, largestTensor);
  if (request.steps <= most) return null;
  const { batch, heads, steps } = request;
  return { kind: "engine/large-maps", params: { steps, heads, bytes: batch * heads * steps * steps * FLOAT, backend, most } };
}
