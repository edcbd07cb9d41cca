import { useStore } from "zustand";
import { Button } from "../controls/Button";
import { useHeadlight } from "./headlight";
import { Notice } from "./Notice";
import { saveNotebookFile } from "./notebookFiles";

/** Says that the work could not be kept, and offers what helps. */
export function KeepNotice() {
  const headlight = useHeadlight();
  const { keeper } = headlight;
  const { problem, id } = useStore(keeper.state);
  if (problem === null) return null;
  if (problem.kind === "conflict") {
    return (
      <Notice alarming message={`${problem.message} Nothing is lost: choose which one goes on here.`}>
        <Button onClick={() => void keeper.continueAsCopy()}>Keep mine as a copy</Button>
        <Button onClick={() => void keeper.openKept(id)}>Show the other tab’s</Button>
      </Notice>
    );
  }
  return (
    <Notice alarming message={problem.message}>
      <Button onClick={() => void saveNotebookFile(headlight)}>Save as a file</Button>
      <Button onClick={() => void keeper.flush()}>Try again</Button>
    </Notice>
  );
}
