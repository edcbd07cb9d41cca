import { createContext, useContext } from "react";
import type { Engine } from "../../../model/engine/engine";

/** The page's engine, for a view that asks "what if" beyond its cell's own value. */
export const EngineContext = createContext<Engine | null>(null);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error("useEngine needs an EngineContext above it");
  return engine;
}
