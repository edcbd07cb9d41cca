import { commandsWords } from "../../../words/en/commands";
import { frameWords } from "../../../words/en/frame";
import { newId } from "../../base/ids";
import { say } from "../../base/message";
import { moveCell } from "../../notebook/document/actions";
import { duplicateCell, isFull, removeCell } from "../../notebook/document/moreCells";
import { sayFull } from "../../notebook/document/sayFull";
import { cellOf } from "../../notebook/document/document";
import { setCollapsed } from "../../notebook/document/looks";
import { copyLook, setBeside } from "../../notebook/document/moreLooks";
import type { Headlight } from "../headlight";
import { goToCell } from "./goToCell";
import type { Command } from "./command";

/** What can be done with one cell: the one that the keyboard is in unless `id` names another. */
export function onCell({ store, shell, runtime }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks, edit, tryOut, lookAt, setLook } = store.getState();
  // What was assigned keeps its cells as they are.
  const cell = notebook.assignment === undefined ? cellOf(notebook, id) : undefined;
  const at = notebook.cells.findIndex((other) => other.id === id);
  const enabled = cell !== undefined;
  const collapsed = looks.get(id)?.collapsed === true;
  const move = (to: number) => {
    edit(moveCell(id, to));
    goToCell(shell, id);
  };
  return [
    { id: "move-up", group: "cell", label: commandsWords.moveUp, enabled: enabled && at > 0, run: () => move(at - 1) },
    {
      id: "move-down",
      group: "cell",
      label: commandsWords.moveDown,
      enabled: enabled && at < notebook.cells.length - 1,
      run: () => move(at + 1),
    },
    {
      id: "duplicate-cell",
      group: "cell",
      label: commandsWords.duplicate,
      enabled,
      run: () => {
        if (isFull(notebook)) return sayFull();
        const copy = newId();
        edit(duplicateCell(id, copy, commandsWords.copyOf), copy);
        tryOut(copy, () => store.getState().tried.get(id), copy);
        lookAt(copyLook(id, copy));
        goToCell(shell, copy);
      },
    },
    {
      id: "run-again",
      group: "cell",
      label: frameWords.runAgain,
      enabled: enabled && cell.kind !== "text" && runtime.canRetry(id),
      run: () => runtime.retry(id),
    },
    ...(cell?.kind !== "attention"
      ? []
      : [
          {
            id: "compare-maps",
            group: "cell" as const,
            label: commandsWords.compare,
            enabled,
            run: () => {
              setLook(id, { panel: "compare", focus: null });
              goToCell(shell, id);
            },
          },
        ]),
    {
      id: "collapse-cell",
      group: "cell",
      label: collapsed ? commandsWords.unfold : commandsWords.fold,
      enabled,
      run: () => lookAt(setCollapsed(id, !collapsed)),
    },
    {
      id: "stand-beside",
      group: "cell",
      label: looks.get(id)?.beside === true ? commandsWords.below : commandsWords.beside,
      enabled: enabled && at > 0,
      run: () => lookAt(setBeside(id, looks.get(id)?.beside !== true)),
    },
    {
      id: "notes",
      group: "cell",
      label: commandsWords.notes,
      enabled,
      run: () => shell.setState({ current: id, dialog: "notes" }),
    },
    {
      id: "delete-cell",
      group: "cell",
      label: commandsWords.delete,
      enabled,
      run: () => {
        edit(removeCell(id));
        say(commandsWords.deleted);
        const neighbour = store.getState().notebook.cells[Math.max(0, at - 1)];
        if (neighbour !== undefined) goToCell(shell, neighbour.id);
      },
    },
  ];
}
