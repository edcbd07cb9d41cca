import { WHOLE_STEPS } from "../attention/survey";
import type { Problem } from "../result";
import { BACKEND_LABELS } from "./backend";
import type { BackendName } from "./engine";
import type { WeightlessRequest } from "./protocol";

const FLOAT = 4;

/** Why TensorFlow.js surveys nothing, and what to do. */
export const refuseLong = (): Problem => ({
  kind: "too-large",
  message:
    `TensorFlow.js computes whole maps here, of at most ${count(WHOLE_STEPS)} steps. ` +
    `Take fewer steps, or take “engine=tfjs” out of the address.`,
});

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
  const size = (batch * heads * steps * steps * FLOAT) / 2 ** 30;
  const way =
    most === 0
      ? "Take fewer heads, units or windows."
      : `At most ${count(most)} steps fit with these settings: take fewer steps or fewer heads.`;
  return {
    kind: "too-large",
    message:
      `The maps of ${count(steps)} steps and ${count(heads)} heads take ${size.toPrecision(2)} GB for each branch, ` +
      `more than ${BACKEND_LABELS[backend]} can hold here. ${way}`,
  };
}

const count = (n: number) => n.toLocaleString("en");
