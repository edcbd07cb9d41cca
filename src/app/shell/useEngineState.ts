import { useSyncExternalStore } from "react";
import type { EngineState } from "../../model/engine/engine";
import { useHeadlight } from "./headlight";

export function useEngineState(): EngineState {
  const { engine } = useHeadlight();
  return useSyncExternalStore(engine.subscribe, engine.state);
}
