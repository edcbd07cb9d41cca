import { useCallback } from "react";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { useEngine } from "../../../notebook/useEngine";
import type { Subject } from "./protocol";
import { useNewest } from "./useNewest";

/** What the layer makes of a request of the panel's own: the newest pass, or why there is none in one sentence. */
export interface Attended {
  readonly pass: Subject | null;
  readonly problem: string | null;
}

const NOTHING: Attended = { pass: null, problem: null };

/** Runs the layer on a request that is not the cell's; null asks for nothing. The latest request of a channel wins. */
export function useAttend(channel: string, request: AttentionRequest | null): Attended {
  const engine = useEngine();
  const attend = useCallback(
    async (asked: AttentionRequest): Promise<Attended | null> => {
      const result = await engine.attend(channel, asked);
      if (result.ok) return { pass: { request: asked, attention: result.value }, problem: null };
      return result.error.kind === "aborted" ? null : { pass: null, problem: result.error.message };
    },
    [engine, channel],
  );
  return useNewest(request, attend)?.answer ?? NOTHING;
}
