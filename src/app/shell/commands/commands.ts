import { barWords } from "../../../words/en/bar";
import { commandsWords } from "../../../words/en/commands";
import { frameWords } from "../../../words/en/frame";
import { duplicateCell, insertCell, moveCell, removeCell } from "../../notebook/document/actions";
import { KINDS, nameOf } from "../../cells/registry";
import type { Headlight } from "../headlight";
import { cellOf } from "../../notebook/document/document";
import { newId } from "../../base/ids";
import { loadPart } from "../../base/loadPart";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import { changeLook, copyLook, documentOf, sameWork, setBeside, setCollapsed } from "../../notebook/document/looks";
import { newCell } from "../../notebook/document/newCell";
import { starterNotebook } from "../../lessons/starter";
import { redo, undo } from "../../notebook/document/notebookStore";
import type { PictureFormat } from "../figures";
export { toMenuItem } from "./menuItem";
import { goToCell } from "./goToCell";
import { present } from "../present";
import { leaveGallery, openDialog } from "../shellStore";
import { askForNotebookFile, withFiles } from "../withFiles";

/** One thing that a person can do, wherever they start it from: a key, a menu, the palette. */
export interface Command {
  readonly id: string;
  readonly group: keyof typeof commandsWords.groups;
  readonly label: string;
  /** Other words that it is found by. */
  readonly also?: string;
  readonly enabled: boolean;
  readonly run: () => void;
}

const loadFigures = () => import("../figures");
const loadPrinting = () => import("../printing");

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

/** What can be done with one cell: the one that the keyboard is in unless `id` names another. */
export function onCell({ store, shell, runtime }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks, edit, tryOut, lookAt } = store.getState();
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
        const copy = newId();
        edit(duplicateCell(id, copy), copy);
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
              lookAt(changeLook(id, { panel: "compare" }));
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

const PICTURES: readonly PictureFormat[] = ["svg", "png-1x", "png-2x", "png-4x"];

/** Saves what a cell shows: the one that the keyboard is in unless `id` names another. */
export function onPicture({ store, shell }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks } = store.getState();
  const cell = cellOf(notebook, id);
  const enabled = cell !== undefined && cell.kind !== "text" && looks.get(id)?.collapsed !== true;
  return PICTURES.map((format) => ({
    id: `picture-${format}`,
    group: "cell",
    label: commandsWords.pictures[format],
    enabled,
    // Loaded when asked for: few visits save a picture.
    run: () => owned(loadPart(loadFigures).then(({ savePicture }) => savePicture(cell!, format))),
  }));
}

/** Adds a cell behind the current one, or at place `at`. */
export function adding({ store, shell }: Headlight, at?: number, named: (kind: string) => string = commandsWords.add): Command[] {
  const { notebook, edit } = store.getState();
  const current = notebook.cells.findIndex(({ id }) => id === shell.getState().current);
  const place = at ?? (current < 0 ? notebook.cells.length : current + 1);
  if (notebook.assignment !== undefined) return [];
  return [...KINDS.values()].map((kind) => ({
    id: `add-${kind.kind}`,
    group: "cell",
    label: named(kind.label),
    enabled: true,
    run: () => {
      const cell = newCell(kind, notebook, place);
      edit(insertCell(cell, place));
      goToCell(shell, cell.id);
    },
  }));
}

function onNotebook(headlight: Headlight): Command[] {
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
