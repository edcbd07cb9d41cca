import { useState } from "react";
import { ReloadButton } from "../../controls/ReloadButton";
import { Notice } from "./Notice";
import { useEngineState } from "../useEngineState";

/** What the person must know about the engine: that it could not start, or had to start again. */
export function EngineNotice() {
  const state = useEngineState();
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (state.status === "failed") {
    return (
      <Notice alarming message={state.message}>
        <ReloadButton />
        {window.self !== window.top && (
          <a href={location.href} target="_blank" rel="noopener">
            Open Headlight in a tab of its own
          </a>
        )}
      </Notice>
    );
  }
  if (state.status !== "ready" || state.notice === null || state.notice === dismissed) return null;
  const { notice } = state;
  return <Notice message={notice} onDismiss={() => setDismissed(notice)} />;
}
