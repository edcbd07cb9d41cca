import type { ProblemOf } from "../../../model/result";
import { rolesWords } from "../../../words/en/roles";
import type { Cell, Notebook } from "./document";
import type { CellKind } from "./kind";

declare module "../../../model/result" {
  interface Problems {
    /** A role that nothing fills, though it has to be filled or names a cell: the kinds that can fill it; whether `optional`, so that none will do, too. */
    "notebook/reads-nothing": { readonly kinds: readonly string[]; readonly optional: boolean };
  }
}

/** What a cell reads from another one. */
export interface Role {
  /** Kinds of cells that can fill it. What each of them hands on has the form that the reader takes, or tells by itself which form it has. */
  readonly kinds: readonly string[];
  /** Such a cell is computed also where nothing fills the role; the input is then absent. */
  readonly optional?: true;
  /** Whether such a cell has a use for it; always unless given. What has none is not asked for one. */
  readonly wanted?: (spec: object) => boolean;
  /** Filled by whoever wrote the notebook: asked only where there are several to choose among, and not in a notebook of the gallery. */
  readonly settled?: true;
  /** A new cell fills it where there is one, though it is optional. */
  readonly offered?: true;
}

export type Roles = Readonly<Record<string, Role>>;

/** The cell that fills a role of another one; undefined where none is named, or where that one is gone or of a kind that cannot. */
export function fillerOf({ reads }: Cell, role: string, roles: Roles, cellOf: (id: string) => Cell | undefined): Cell | undefined {
  const id = reads[role];
  const filler = id === undefined ? undefined : cellOf(id);
  return filler !== undefined && roles[role]?.kinds.includes(filler.kind) === true ? filler : undefined;
}

/** What to do about a role that nothing fills, though it has to be filled or names a cell; null where there is none. */
export function missingIn({ reads }: Cell, roles: Roles, filled: ReadonlyMap<string, unknown>): ProblemOf<"notebook/reads-nothing"> | null {
  const missing = Object.entries(roles).find(([role, { optional }]) => !filled.has(role) && (optional !== true || reads[role] !== undefined));
  if (missing === undefined) return null;
  const [, { kinds, optional }] = missing;
  return { kind: "notebook/reads-nothing", params: { kinds, optional: optional === true } };
}

/** What the person can choose for one role of a cell. */
export interface RoleChoice {
  readonly role: string;
  /** "Series to read from" */
  readonly label: string;
  /** The id of the cell that fills it; "" where none does. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** From which cells this one can read: only where there is a choice, or where a cell is missing. */
export function roleChoices(cell: Cell, { cells, about }: Notebook, kinds: ReadonlyMap<string, CellKind>): RoleChoice[] {
  const labelOf = (kind: string) => kinds.get(kind)?.label ?? kind;
  const roles = kinds.get(cell.kind)?.roles ?? {};
  return Object.entries(roles).flatMap(([role, { kinds: able, optional, wanted, settled }]) => {
    const fillers = cells.flatMap((other, i) => (able.includes(other.kind) && other.id !== cell.id ? [{ ...other, place: i + 1 }] : []));
    const named = cell.reads[role];
    const value = fillers.some(({ id }) => id === named) ? named! : "";
    if (named === undefined && wanted?.(cell.spec) === false) return [];
    const missing = value === "" && (named !== undefined || optional !== true);
    const isSettled = about === undefined ? value !== "" && fillers.length < 2 : value !== "" || named === undefined;
    if (settled === true && isSettled) return [];
    if (!missing && fillers.length < (optional === true ? 1 : 2)) return [];
    const options = fillers.map(({ id, kind, title, place }) => ({ value: id, label: rolesWords.choice(title || labelOf(kind), place) }));
    const none = optional === true ? [{ value: NONE, label: rolesWords.none }] : [];
    const choose = missing ? [{ value: "", label: rolesWords.choose }] : [];
    return [{ role, label: rolesWords.readFrom(able.map(labelOf)), value: missing || value !== "" ? value : NONE, options: [...choose, ...none, ...options] }];
  });
}

/** The choice of no cell for an optional role: no id can be this. */
export const NONE = "none.";
