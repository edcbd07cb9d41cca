import type { Cell, Notebook } from "./document";
import { newId } from "../../base/ids";
import type { CellKind } from "./kind";

/**
 * A cell of a kind that is about to stand at place `at`: it reads from the nearest cells above that can
 * fill its roles, else from the nearest below. Optional roles stay empty unless they are `offered`, and wanted.
 */
export function newCell(kind: CellKind, notebook: Notebook, at: number): Cell {
  const above = notebook.cells.slice(0, at).toReversed();
  const candidates = [...above, ...notebook.cells.slice(at)];
  const spec = kind.initial();
  const reads: Record<string, string> = {};
  for (const [role, { kinds, optional, offered, wanted }] of Object.entries(kind.roles)) {
    const isFilled = optional !== true || (offered === true && wanted?.(spec) !== false);
    const source = isFilled ? candidates.find((cell) => kinds.includes(cell.kind)) : undefined;
    if (source !== undefined) reads[role] = source.id;
  }
  return { id: newId(), kind: kind.kind, title: kind.kind === "text" ? "" : kind.label, reads, spec };
}
