import { useStore } from "zustand";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { ReloadButton } from "../../controls/ReloadButton";
import { useHeadlight } from "../headlight";
import { Notice } from "./Notice";
import { saveNotebookFile } from "../notebookFiles";
import { openDialog } from "../shellStore";

const PARTED = "Another tab has changed this notebook too, so both are kept: yours goes on here as a notebook of its own, the other tab’s is in My notebooks.";

/** Says that the work could not be kept, and offers what helps; or that it goes on beside another tab's. */
export function KeepNotice() {
  const headlight = useHeadlight();
  const { keeper, shell } = headlight;
  const { problem, parted } = useStore(keeper.state);
  return (
    <>
      {problem !== null && (
        <Notice alarming message={problem.message}>
          <Button onClick={() => owned(saveNotebookFile(headlight))}>Save as a file</Button>
          {problem.kind === "newer" ? (
            <ReloadButton />
          ) : (
            <Button onClick={() => owned(keeper.retry())}>Try again</Button>
          )}
        </Notice>
      )}
      {parted && (
        <Notice message={PARTED} onDismiss={() => keeper.state.setState({ parted: false })}>
          <Button onClick={() => openDialog(shell, "notebooks")}>My notebooks</Button>
        </Notice>
      )}
    </>
  );
}
