import { useCallback } from "react";
import type { Even } from "../../../../model/attention/analysis/even";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { useIdleWork } from "../heads/useIdleWork";
import { scaleOf, type Colouring } from "../maps/colours/colouring";
import { comparing, type BaselineComparison } from "./compared";
import type { BaselineMaps } from "./useBaseline";

type ScaleFor = Parameters<typeof comparing>[4]["scaleFor"];

/*
 * These two stand apart from the panel: a function that is kept from one drawing to the next keeps all that any function of its
 * drawing uses, and in the panel that is the comparison before, which may be 200 MB.
 */

/** The scale of maps that are compared. */
export function useScaleFor(request: AttentionRequest, even: Even, { scale, follow }: Colouring): ScaleFor {
  return useCallback((all) => scaleOf(request, { all, even, limit: 1 }, { scale, follow }), [request, even, scale, follow]);
}

/** The newest comparison there is, which may still be about what was compared before; null while the first is made. */
export function useComparison(own: Float32Array, { maps, order }: BaselineMaps, steps: number, about: string, scaleFor: ScaleFor): BaselineComparison | null {
  const work = useCallback(() => comparing(own, maps, order, steps, { about, scaleFor }), [own, maps, order, steps, about, scaleFor]);
  return useIdleWork(work, "drop");
}
