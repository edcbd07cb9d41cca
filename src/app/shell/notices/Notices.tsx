import { useState } from "react";
import { useStore } from "zustand";
import type { ProblemOf } from "../../../model/result";
import { controlsWords } from "../../../words/en/controls";
import { noticesWords } from "../../../words/en/notices";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { ReloadButton } from "../../controls/ReloadButton";
import { useHeadlight } from "../headlight";
import { openDialog, useShell } from "../shellStore";
import { useEngineState } from "../useEngineState";
import { withFiles } from "../withFiles";
import { NoticeBar } from "./NoticeBar";
import { UpdateNotice } from "./UpdateNotice";
import { useStrays } from "./useStrays";
import { useSentence } from "../../controls/useSentence";

/** All that the person must know before working on, one sentence each, under the bar. */
export function Notices() {
  useStrays();
  return (
    <>
      <EngineNotice />
      <KeepNotice />
      <UpdateNotice />
      <LinkNotice />
      <HeldNotice />
    </>
  );
}

/** What the person must know about the engine: that it could not start, or had to start again. */
function EngineNotice() {
  const state = useEngineState();
  const [dismissed, setDismissed] = useState<ProblemOf | null>(null);
  if (state.status === "failed") {
    return (
      <NoticeBar alarming message={state.problem}>
        <ReloadButton />
        {window.self !== window.top && (
          <a href={location.href} target="_blank" rel="noopener">
            {noticesWords.ownTab}
          </a>
        )}
      </NoticeBar>
    );
  }
  if (state.status !== "ready" || state.notice === null || state.notice === dismissed) return null;
  const { notice } = state;
  return <NoticeBar message={notice} onDismiss={() => setDismissed(notice)} />;
}

/** Says that the work could not be kept, and offers what helps; or that it goes on beside another tab's. */
function KeepNotice() {
  const headlight = useHeadlight();
  const { keeper, shell } = headlight;
  const { problem, parted } = useStore(keeper.state);
  return (
    <>
      {problem !== null && (
        <NoticeBar alarming message={problem}>
          <Button onClick={() => withFiles(({ saveNotebookFile }) => saveNotebookFile(headlight))}>{noticesWords.saveFile}</Button>
          {problem.kind === "keeping/newer" ? (
            <ReloadButton />
          ) : (
            <Button onClick={() => owned(keeper.retry())}>{controlsWords.tryAgain}</Button>
          )}
        </NoticeBar>
      )}
      {parted && (
        <NoticeBar message={noticesWords.parted} onDismiss={() => keeper.state.setState({ parted: false })}>
          <Button onClick={() => openDialog(shell, "notebooks")}>{noticesWords.notebooks}</Button>
        </NoticeBar>
      )}
    </>
  );
}

/** Says that what is on screen is not what the link in the address should have shown, and why. */
function LinkNotice() {
  const { shell } = useHeadlight();
  const refusedLink = useShell((state) => state.refusedLink);
  const why = useSentence(refusedLink?.text ?? null);
  if (refusedLink === null) return null;
  return (
    <NoticeBar
      alarming
      message={noticesWords.notFromLink(why)}
      onDismiss={() => shell.setState({ refusedLink: null })}
    >
      {refusedLink.reload && <ReloadButton />}
    </NoticeBar>
  );
}

/** Asks before a notebook from elsewhere sets this machine to heavy work. */
function HeldNotice() {
  const { keeper } = useHeadlight();
  const held = useStore(keeper.state, (state) => state.held);
  if (!held) return null;
  return (
    <NoticeBar message={noticesWords.held}>
      <Button look="primary" onClick={keeper.release}>
        {noticesWords.compute}
      </Button>
    </NoticeBar>
  );
}
