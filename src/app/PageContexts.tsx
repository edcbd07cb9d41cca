import { useMemo, type ReactNode } from "react";
import { ScratchContext } from "../viz/maps/scratch";
import { MadeContext } from "./base/handedDown";
import { ViewContext } from "./notebook/document/view";
import { NeighboursContext, type Neighbours } from "./notebook/running/neighbours";
import { EngineContext } from "./notebook/running/useEngine";
import { HeadlightContext, type Headlight } from "./shell/headlight";

/** Hands down what lives as long as the page: all of it to the shell, and to cells each what they ask for. */
export function PageContexts({ headlight, children }: { readonly headlight: Headlight; readonly children: ReactNode }) {
  const { engine, view, made, scratch, store, runtime } = headlight;
  const neighbours = useMemo<Neighbours>(() => ({ cells: () => store.getState().notebook.cells, state: runtime.state, subscribe: runtime.subscribe }), [store, runtime]);
  return (
    <HeadlightContext value={headlight}>
      <EngineContext value={engine}>
        <ViewContext value={view}>
          <MadeContext value={made}>
            <ScratchContext value={scratch}>
              <NeighboursContext value={neighbours}>{children}</NeighboursContext>
            </ScratchContext>
          </MadeContext>
        </ViewContext>
      </EngineContext>
    </HeadlightContext>
  );
}
