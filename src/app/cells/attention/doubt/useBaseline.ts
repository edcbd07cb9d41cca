import { useCallback, useMemo } from "react";
import { freshWeights, shuffledTime, uniformMaps } from "../../../../model/attention/analysis/baselines";
import type { AttentionRequest } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import type { Problem } from "../../../../model/result";
import { giveBack } from "../analyst/giveBack";
import { useGivenBack } from "../analyst/useGivenBack";
import { useEngine } from "../../../notebook/running/useEngine";
import { attendTo } from "../analyst/useAttend";
import { useNewest } from "../analyst/useNewest";
import type { Baseline } from "../look";

export interface BaselineMaps {
  /** `(H, T, T)`; null while they are made. */
  readonly maps: Float32Array | null;
  /** Which step stands where, when time is shuffled. */
  readonly order: Uint32Array | null;
  readonly problem: Problem | null;
}

interface BaselineQuestion {
  readonly request: AttentionRequest;
  readonly branch: Branch;
}

/** One branch's maps under a baseline; another `seed` draws again. */
export function useBaseline(cellId: string, request: AttentionRequest, branch: Branch, baseline: Baseline, seed: number): BaselineMaps {
  const { request: drawn, order } = useMemo(() => {
    switch (baseline) {
      case "shuffled":
        return shuffledTime(request, seed);
      case "fresh":
        return { request: freshWeights(request, seed), order: null };
      case "uniform":
        return { request: null, order: null };
    }
  }, [request, baseline, seed]);
  const asked = useMemo<BaselineQuestion | null>(() => (drawn === null ? null : { request: { ...drawn, onlyMaps: branch }, branch }), [drawn, branch]);
  const newest = useNewest(asked, useBranchMaps(`${cellId}/doubt`), "drop", giveBackMaps);
  const even = useMemo(() => (baseline === "uniform" ? uniformMaps(request, branch) : null), [request, branch, baseline]);
  // Up to 67 MB each: by when garbage is collected, the window may have moved three times.
  useGivenBack(even ?? newest?.answer.maps ?? null);
  const { maps = null, problem = null } = newest?.question === asked ? newest.answer : {};
  return { maps: even ?? maps, order, problem };
}

const giveBackMaps = ({ maps }: { readonly maps: Float32Array | null }) => maps !== null && giveBack(maps);

/** Asks the layer for one branch's maps; those of the other, as large, are let go where they were made all the same. */
function useBranchMaps(channel: string) {
  const engine = useEngine();
  return useCallback(
    async ({ request, branch }: BaselineQuestion) => {
      const attended = await attendTo(engine, channel, request);
      if (attended === null) return null;
      const { pass, problem } = attended;
      // At once, and not when garbage is collected: they may be 67 MB, and nobody else has them.
      if (pass !== null) giveBack(pass.attention[branch === "short" ? "long" : "short"].maps);
      return { maps: pass?.attention[branch].maps ?? null, problem };
    },
    [engine, channel],
  );
}
