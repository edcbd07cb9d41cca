import type { Cell, Notebook } from "./document";
import { newId } from "../../base/ids";
import type { CellKind } from "./kind";

/**
 * A cell of a kind that is about to stand at place `at`: it reads from the nearest cells above that can
 * fill its roles, else from the nearest below. Optional roles stay empty unless they are `offered`.
 */
export function newCell(kind: CellKind, notebook: Notebook, at: number): Cell {
  const above = notebook.cells.slice(0, at).toReversed();
  const candidates = [...above, ...notebook.cells.slice(at)];
  const reads: Record<string, string> = {};
  for (const [role, { kinds, optional, offered }] of Object.entries(kind.roles)) {
    const source = optional === true && offered !== true ? undefined : candidates.find((cell) => kinds.includes(cell.kind));
    if (source !== undefined) reads[role] = source.id;
  }
  return { id: newId(), kind: kind.kind, title: kind.kind === "text" ? "" : kind.label, reads, spec: kind.initial() };
}
