import type { Engine } from "../../../model/engine/engine";
import { handedDown } from "../../base/handedDown";

/** The page's engine, for a view that asks "what if" beyond its cell's own value. */
export const [EngineContext, useEngine] = handedDown<Engine>("Engine");
