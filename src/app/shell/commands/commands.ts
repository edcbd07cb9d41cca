import { duplicateCell, insertCell, moveCell, removeCell } from "../../notebook/document/actions";
import { KINDS } from "../../cells/registry";
import type { Headlight } from "../headlight";
import { cellOf } from "../../notebook/document/document";
import { newId } from "../../base/ids";
import { loadPart } from "../../base/loadPart";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import { copyLook, looksIn, sameWork, setCollapsed, withoutLooks } from "../../notebook/document/looks";
import { newCell } from "../../notebook/document/newCell";
import { starterNotebook } from "../../lessons/starter";
import { redo, undo } from "../../notebook/document/store";
import type { PictureFormat } from "../figures";
import { goToCell } from "./goToCell";
import { openNotebookFile, saveNotebookFile, savePage } from "../notebookFiles";
import { present } from "../presenting";
import { printNotebook } from "../printing";
import { openDialog } from "../shellStore";
import type { Shortcut } from "./shortcut";

/** One thing that a person can do, wherever they start it from: a key, a menu, the palette. */
export interface Command {
  readonly id: string;
  readonly group: "Cell" | "Edit" | "Notebook" | "View" | "Go to";
  readonly label: string;
  readonly shortcut?: Shortcut;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Everything that can be done now. */
export function commands(headlight: Headlight): Command[] {
  return [...editing(headlight), ...onCell(headlight), ...onPicture(headlight), ...adding(headlight), ...onNotebook(headlight), ...viewing(headlight), ...going(headlight)];
}

function editing({ store }: Headlight): Command[] {
  const { pastStates, futureStates } = store.temporal.getState();
  return [
    { id: "undo", group: "Edit", label: "Undo", shortcut: "Mod+Z", enabled: pastStates.length > 0, run: () => undo(store) },
    { id: "redo", group: "Edit", label: "Redo", shortcut: "Mod+Shift+Z", enabled: futureStates.length > 0, run: () => redo(store) },
  ];
}

/** What can be done with one cell: the one that the keyboard is in unless `id` names another. */
export function onCell({ store, shell, runtime }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks, edit, lookAt } = store.getState();
  const cell = cellOf(notebook, id);
  const at = notebook.cells.findIndex((other) => other.id === id);
  const enabled = cell !== undefined;
  const collapsed = looks.get(id)?.collapsed === true;
  const move = (to: number) => {
    edit(moveCell(id, to));
    goToCell(shell, id);
  };
  return [
    { id: "move-up", group: "Cell", label: "Move up", shortcut: "Alt+ArrowUp", enabled: enabled && at > 0, run: () => move(at - 1) },
    {
      id: "move-down",
      group: "Cell",
      label: "Move down",
      shortcut: "Alt+ArrowDown",
      enabled: enabled && at < notebook.cells.length - 1,
      run: () => move(at + 1),
    },
    {
      id: "duplicate-cell",
      group: "Cell",
      label: "Duplicate",
      shortcut: "Mod+D",
      enabled,
      run: () => {
        const copy = newId();
        edit(duplicateCell(id, copy));
        lookAt(copyLook(id, copy));
        goToCell(shell, copy);
      },
    },
    {
      id: "run-again",
      group: "Cell",
      label: "Run again",
      enabled: enabled && cell.kind !== "text" && runtime.canRetry(id),
      run: () => runtime.retry(id),
    },
    {
      id: "collapse-cell",
      group: "Cell",
      label: collapsed ? "Unfold" : "Fold away",
      enabled,
      run: () => lookAt(setCollapsed(id, !collapsed)),
    },
    {
      id: "delete-cell",
      group: "Cell",
      label: "Delete",
      shortcut: "Mod+Backspace",
      enabled,
      run: () => {
        edit(removeCell(id));
        say("Cell deleted. Undo brings it back.");
        const neighbour = store.getState().notebook.cells[Math.max(0, at - 1)];
        if (neighbour !== undefined) goToCell(shell, neighbour.id);
      },
    },
  ];
}

const PICTURES: readonly (readonly [PictureFormat, string])[] = [
  ["svg", "Picture as SVG"],
  ["png-1x", "Picture as PNG"],
  ["png-2x", "Picture as PNG, twice as sharp"],
  ["png-4x", "Picture as PNG, for print"],
];

/** Saves what a cell shows: the one that the keyboard is in unless `id` names another. */
export function onPicture({ store, shell }: Headlight, id = shell.getState().current ?? ""): Command[] {
  const { notebook, looks } = store.getState();
  const cell = cellOf(notebook, id);
  const enabled = cell !== undefined && cell.kind !== "text" && looks.get(id)?.collapsed !== true;
  return PICTURES.map(([format, label]) => ({
    id: `picture-${format}`,
    group: "Cell",
    label,
    enabled,
    // Loaded when asked for: few visits save a picture.
    run: () => owned(loadPart(() => import("../figures")).then(({ savePicture }) => savePicture(cell!, format))),
  }));
}

/** Adds a cell behind the current one, or at place `at`. */
export function adding({ store, shell }: Headlight, at?: number): Command[] {
  const { notebook, edit } = store.getState();
  const current = notebook.cells.findIndex(({ id }) => id === shell.getState().current);
  const place = at ?? (current < 0 ? notebook.cells.length : current + 1);
  return [...KINDS.values()].map((kind) => ({
    id: `add-${kind.kind}`,
    group: "Cell",
    label: `Add: ${kind.label}`,
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
  return [
    { id: "share", group: "Notebook", label: "Share…", enabled: true, run: () => openDialog(shell, "share") },
    { id: "notebooks", group: "Notebook", label: "My notebooks…", shortcut: "Mod+O", enabled: true, run: () => openDialog(shell, "notebooks") },
    {
      id: "new",
      group: "Notebook",
      label: "New notebook",
      enabled: true,
      run: () => keeper.openNew(starterNotebook()),
    },
    {
      id: "save-file",
      group: "Notebook",
      label: "Save as a notebook file",
      shortcut: "Mod+S",
      enabled: true,
      run: () => owned(saveNotebookFile(headlight)),
    },
    { id: "save-page", group: "Notebook", label: "Save as a page that works offline", enabled: true, run: () => owned(savePage(headlight)) },
    { id: "open-file", group: "Notebook", label: "Open a notebook file…", enabled: true, run: () => openNotebookFile() },
    {
      id: "revert",
      group: "Notebook",
      label: "Revert to the original",
      enabled: original !== null && !sameWork(original, store.getState().notebook),
      run: () => {
        if (original === null) return;
        const { edit, lookAt } = store.getState();
        edit(() => withoutLooks(original));
        lookAt(() => looksIn(original));
        say("Back to the original. Undo brings your changes back.");
      },
    },
    { id: "print", group: "Notebook", label: "Print…", shortcut: "Mod+P", enabled: true, run: () => owned(printNotebook(shell)) },
  ];
}

function viewing(headlight: Headlight): Command[] {
  const { shell } = headlight;
  const { mode } = shell.getState();
  return [
    { id: "palette", group: "View", label: "All commands…", shortcut: "Mod+K", enabled: true, run: () => openDialog(shell, "palette") },
    { id: "shortcuts", group: "View", label: "Keyboard shortcuts", shortcut: "?", enabled: true, run: () => openDialog(shell, "shortcuts") },
    {
      id: "read",
      group: "View",
      label: mode === "read" ? "Show the controls" : "Read without controls",
      shortcut: "Mod+Shift+E",
      enabled: true,
      run: () => shell.setState({ mode: mode === "read" ? "edit" : "read" }),
    },
    { id: "present", group: "View", label: "Present cell by cell", shortcut: "Mod+Shift+P", enabled: true, run: () => present(headlight) },
  ];
}

function going({ store, shell }: Headlight): Command[] {
  return store.getState().notebook.cells.map((cell, i) => ({
    id: `go-${cell.id}`,
    group: "Go to",
    label: `${i + 1}. ${cell.title || (KINDS.get(cell.kind)?.label ?? cell.kind)}`,
    enabled: true,
    run: () => goToCell(shell, cell.id),
  }));
}
