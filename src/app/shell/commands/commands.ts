import { barWords } from "../../../words/en/bar";
import { commandsWords } from "../../../words/en/commands";
import { nameOf } from "../../cells/registry";
import { redo, undo } from "../../notebook/document/notebookStore";
import type { Headlight } from "../headlight";
import { present } from "../present";
import { openDialog } from "../shellStore";
import { goToCell } from "./goToCell";
import { adding } from "./adding";
import type { Command } from "./command";
import { onCell } from "./onCell";
import { onNotebook } from "./onNotebook";
import { onPicture } from "./onPicture";

export { adding, onCell, onPicture };
export { toMenuItem } from "./menuItem";

/** Everything that can be done now. */
export function commands(headlight: Headlight): Command[] {
  return [...editing(headlight), ...onCell(headlight), ...onPicture(headlight), ...adding(headlight), ...onNotebook(headlight), ...viewing(headlight), ...going(headlight)];
}

/** Runs one of them, where it can be run now. */
export function runCommand(headlight: Headlight, id: string): void {
  const command = commands(headlight).find((each) => each.id === id);
  if (command?.enabled) command.run();
}

function editing({ store }: Headlight): Command[] {
  const { pastStates, futureStates } = store.temporal.getState();
  return [
    { id: "undo", group: "edit", label: barWords.undo, enabled: pastStates.length > 0, run: () => undo(store) },
    { id: "redo", group: "edit", label: barWords.redo, enabled: futureStates.length > 0, run: () => redo(store) },
  ];
}

function viewing(headlight: Headlight): Command[] {
  const { shell } = headlight;
  const { mode } = shell.getState();
  return [
    { id: "palette", group: "view", label: commandsWords.palette, enabled: true, run: () => openDialog(shell, "palette") },
    { id: "shortcuts", group: "view", label: commandsWords.shortcuts, enabled: true, run: () => openDialog(shell, "shortcuts") },
    { id: "glossary", group: "view", label: commandsWords.glossary, enabled: true, run: () => openDialog(shell, "glossary") },
    {
      id: "read",
      group: "view",
      label: mode === "read" ? barWords.unread : commandsWords.read,
      enabled: true,
      run: () => shell.setState({ mode: mode === "read" ? "edit" : "read" }),
    },
    { id: "present", group: "view", label: barWords.present, enabled: true, run: () => present(headlight) },
  ];
}

function going({ store, shell }: Headlight): Command[] {
  return store.getState().notebook.cells.map((cell, i) => ({
    id: `go-${cell.id}`,
    group: "go",
    label: `${i + 1}. ${nameOf(cell)}`,
    enabled: true,
    run: () => goToCell(shell, cell.id),
  }));
}
