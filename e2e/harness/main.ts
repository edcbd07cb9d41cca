import { referenceAttention } from "../../src/model/attention/reference";
import { relativeError } from "../../src/model/attention/relativeError.testing";
import type { Attention, AttentionRequest } from "../../src/model/attention/attention";
import { createEngine } from "../../src/model/engine/client";
import { sampleRequest, sampleRequests } from "../../src/model/attention/samples.testing";

/** What the engine's browser tests call: the engine without the app around it. */
const harness = { createEngine, sampleRequest, sampleRequests, worstError, referenceAttention, relativeError };

/** The largest relative error of maps, outputs and Z against the float64 reference. */
function worstError(request: AttentionRequest, result: Attention): number {
  const reference = referenceAttention(request);
  return Math.max(
    relativeError(result.short.maps, reference.short.maps),
    relativeError(result.long.maps, reference.long.maps),
    relativeError(result.short.output, reference.short.output),
    relativeError(result.long.output, reference.long.output),
    relativeError(result.output, reference.output),
  );
}

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
