import { commandsWords } from "../../../words/en/commands";
import { loadPart } from "../../base/loadPart";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import { starterNotebook } from "../../starter/starter";
import { documentOf, sameWork } from "../../notebook/document/looks";
import type { Headlight } from "../headlight";
import { leaveGallery, openDialog } from "../shellStore";
import { askForNotebookFile, withFiles } from "../withFiles";
import type { Command } from "./command";

const loadPrinting = () => import("../printing");

/** What can be done with the notebook as a whole. */
export function onNotebook(headlight: Headlight): Command[] {
  const { keeper, store, shell } = headlight;
  const { original } = keeper.state.getState();
  const assigned = store.getState().notebook.assignment !== undefined;
  return [
    { id: "share", group: "notebook", label: commandsWords.share, enabled: !assigned, run: () => openDialog(shell, "share") },
    { id: "assign", group: "notebook", label: commandsWords.assign, enabled: !assigned, run: () => openDialog(shell, "assign") },
    { id: "notebooks", group: "notebook", label: commandsWords.notebooks, enabled: true, run: () => openDialog(shell, "notebooks") },
    {
      id: "new",
      group: "notebook",
      label: commandsWords.new,
      enabled: true,
      run: () => {
        keeper.openNew(starterNotebook());
        leaveGallery(shell);
      },
    },
    {
      id: "save-file",
      group: "notebook",
      label: commandsWords.saveFile,
      enabled: true,
      run: () => withFiles(({ saveNotebookFile }) => saveNotebookFile(headlight)),
    },
    { id: "save-page", group: "notebook", label: commandsWords.savePage, enabled: true, run: () => withFiles(({ savePage }) => savePage(headlight)) },
    { id: "open-file", group: "notebook", label: commandsWords.openFile, enabled: true, run: () => askForNotebookFile() },
    {
      id: "revert",
      group: "notebook",
      label: commandsWords.revert,
      // A learner has the questions' own "Begin anew"; this would take name and seeds away, too.
      enabled: !assigned && original !== null && !sameWork(original, documentOf(store.getState())),
      run: () => {
        if (original === null) return;
        store.getState().restore(original);
        say(commandsWords.reverted);
      },
    },
    ...sheets(headlight),
    { id: "print", group: "notebook", label: commandsWords.print, enabled: true, run: () => owned(loadPart(loadPrinting).then(({ printNotebook }) => printNotebook(shell))) },
  ];
}

/** A lesson on paper; nobody who was given it prints its answers. */
function sheets(headlight: Headlight): Command[] {
  const { assignment, cells } = headlight.store.getState().notebook;
  const asks = cells.some(({ kind }) => ["predict", "check", "task"].includes(kind));
  return (["questions", "answers"] as const).map((sheet) => ({
    id: `print-${sheet}`,
    group: "notebook",
    label: commandsWords.sheets[sheet],
    enabled: asks && (assignment === undefined || sheet === "questions"),
    run: () => owned(loadPart(loadPrinting).then(({ printSheet }) => printSheet(headlight, sheet))),
  }));
}
