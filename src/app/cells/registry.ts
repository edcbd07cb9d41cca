import type { Cell } from "../notebook/document/document";
import type { CellKind } from "../notebook/document/kind";

const modules = import.meta.glob<{ readonly default: CellKind }>("./*/index.ts", { eager: true });

/** Every kind of cell, by name: each folder beside this file has an `index.ts` whose default export is one. */
export const KINDS: ReadonlyMap<string, CellKind> = new Map(
  Object.values(modules).map((module) => [module.default.kind, module.default]),
);

/** How the person calls a cell: by its title, else by its kind. */
export const nameOf = ({ title, kind }: Pick<Cell, "title" | "kind">): string => title || (KINDS.get(kind)?.label ?? kind);
