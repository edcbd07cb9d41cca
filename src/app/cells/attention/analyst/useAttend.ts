import { useCallback } from "react";
import type { AttentionRequest } from "../../../../model/attention/attention";
import type { Problem } from "../../../../model/result";
import type { Engine } from "../../../../model/engine/engine";
import { useEngine } from "../../../notebook/running/useEngine";
import type { AnalysedPass } from "./protocol";
import { useNewest } from "./useNewest";

/** What the layer makes of a request of the panel's own: the newest pass, or why there is none. */
export interface NewestPass {
  readonly pass: AnalysedPass | null;
  readonly problem: Problem | null;
}

const NOTHING: NewestPass = { pass: null, problem: null };

/** Runs the layer on a request that is not the cell's; null asks for nothing. The latest request of a channel wins. */
export function useAttend(channel: string, request: AttentionRequest | null): NewestPass {
  const engine = useEngine();
  const attend = useCallback((asked: AttentionRequest) => attendTo(engine, channel, asked), [engine, channel]);
  return useNewest(request, attend)?.answer ?? NOTHING;
}

/** Null where a newer request of the channel took its place. */
export async function attendTo(engine: Engine, channel: string, request: AttentionRequest): Promise<NewestPass | null> {
  const result = await engine.attend(channel, request);
  if (result.ok) return { pass: { request, attention: result.value }, problem: null };
  return result.error.kind === "engine/aborted" ? null : { pass: null, problem: result.error };
}
