import type { ReactNode } from "react";
import { ScratchContext } from "../viz/maps/putMatrix";
import { AnalystContext } from "./cells/attention/analyst/client";
import { MixersContext } from "./cells/attention/mixer/mixerStore";
import { TypesetterContext } from "./cells/text/typeset/client";
import { ViewContext } from "./notebook/document/view";
import { EngineContext } from "./notebook/running/useEngine";
import { HeadlightContext, type Headlight } from "./shell/headlight";

/** Hands down what lives as long as the page: all of it to the shell, and to cells each what they ask for. */
export function HandedDown({ headlight, children }: { readonly headlight: Headlight; readonly children: ReactNode }) {
  const { engine, view, analyst, mixers, typesetter, scratch } = headlight;
  return (
    <HeadlightContext value={headlight}>
      <EngineContext value={engine}>
        <ViewContext value={view}>
          <AnalystContext value={analyst}>
            <MixersContext value={mixers}>
              <TypesetterContext value={typesetter}>
                <ScratchContext value={scratch}>{children}</ScratchContext>
              </TypesetterContext>
            </MixersContext>
          </AnalystContext>
        </ViewContext>
      </EngineContext>
    </HeadlightContext>
  );
}
