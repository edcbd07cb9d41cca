import { useMemo } from "react";
import { freshWeights, shuffledTime, uniformMaps } from "../../../../model/attention/analysis/baselines";
import type { AttentionRequest } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import { useAttend } from "../analyst/useAttend";
import type { Baseline } from "./baseline";

export interface BaselineMaps {
  /** `(H, T, T)`; null while they are made. */
  readonly maps: Float32Array | null;
  /** Which step stands where, when time is shuffled. */
  readonly order: Uint32Array | null;
  readonly problem: string | null;
}

/** One branch's maps under a baseline; another `seed` draws again. */
export function useBaseline(cellId: string, request: AttentionRequest, branch: Branch, baseline: Baseline, seed: number): BaselineMaps {
  const asked = useMemo(() => {
    switch (baseline) {
      case "shuffled":
        return shuffledTime(request, seed);
      case "fresh":
        return { request: freshWeights(request, seed), order: null };
      case "uniform":
        return { request: null, order: null };
    }
  }, [request, baseline, seed]);
  const attended = useAttend(`${cellId}/doubt`, asked.request);
  const even = useMemo(() => (baseline === "uniform" ? uniformMaps(request, branch) : null), [request, branch, baseline]);
  const pass = attended.pass?.request === asked.request ? attended.pass : null;
  return { maps: even ?? pass?.attention[branch].maps ?? null, order: asked.order, problem: attended.problem };
}
