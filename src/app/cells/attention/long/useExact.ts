import { useCallback, useMemo } from "react";
import type { MapRegion } from "../../../../model/attention/survey";
import type { Problem } from "../../../../model/result";
import { useEngine } from "../../../notebook/running/useEngine";
import { useNewest } from "../analyst/useNewest";
import type { LongValue } from "./value";

/** Exact weights of a part of a map, or why there are none. */
export interface ExactPart {
  readonly region: MapRegion;
  readonly weights: Float32Array | null;
  readonly problem: Problem | null;
}

/**
 * Reads exact cells of the survey's maps; null before the first are there. While others are on their way, the last ones stay.
 * Keep `region` by `useMemo`. In a channel the latest wins.
 */
export function useExact(channel: string, { request }: LongValue, region: MapRegion | null): ExactPart | null {
  const engine = useEngine();
  const question = useMemo(() => (region === null ? null : { region, request }), [region, request]);
  const ask = useCallback(
    async (asked: NonNullable<typeof question>): Promise<ExactPart | null> => {
      const result = await engine.region(channel, asked.request, asked.region);
      if (result.ok) return { region: asked.region, weights: result.value, problem: null };
      return result.error.kind === "engine/aborted" ? null : { region: asked.region, weights: null, problem: result.error };
    },
    [engine, channel],
  );
  const newest = useNewest(question, ask);
  return newest?.question.request === request ? newest.answer : null;
}
