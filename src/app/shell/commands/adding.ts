import { commandsWords } from "../../../words/en/commands";
import { KINDS } from "../../cells/registry";
import { insertCell, isFull } from "../../notebook/document/moreCells";
import { sayFull } from "../../notebook/document/sayFull";
import { newCell } from "../../notebook/document/newCell";
import type { Headlight } from "../headlight";
import { goToCell } from "./goToCell";
import type { Command } from "./command";

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
      if (isFull(notebook)) return sayFull();
      const cell = newCell(kind, notebook, place);
      edit(insertCell(cell, place));
      goToCell(shell, cell.id);
    },
  }));
}
