import type { FileRef } from "../keeping/fileShelf";
import { asksSomething } from "./answered";
import type { Cell, CellLook, Notebook } from "./document";

/** How the cells are looked at, by their ids; cells that are looked at as usual need not be here. */
export type Looks = ReadonlyMap<string, CellLook>;

/**
 * What is tried out on cells, by their ids: the field `whatIf` of their looks. It is kept and shared with the looks, and nothing is
 * computed from it that others read; but it is undone as work is.
 */
export type Tried = ReadonlyMap<string, object>;

/** A notebook taken apart into what is undone and computed from, what is undone only, and how it is looked at. */
export interface Parted {
  /** Its cells have no looks. */
  readonly notebook: Notebook;
  readonly tried: Tried;
  /** Without what is tried out. */
  readonly looks: Looks;
}

export const parted = (notebook: Notebook): Parted => ({ notebook: withoutLooks(notebook), tried: triedIn(notebook), looks: looksIn(notebook) });

export interface Trying {
  readonly whatIf?: object | null;
}

const triedIn = ({ cells }: Notebook): Tried =>
  new Map(
    cells.flatMap(({ id, look }) => {
      const { whatIf } = (look ?? {}) as Trying;
      return whatIf ? [[id, whatIf]] : [];
    }),
  );

/** Cells without a look stay the very same objects. */
export function withoutLooks(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.map(workOf) };
}

const looksIn = ({ cells }: Notebook): Looks =>
  new Map(cells.filter(hasLook).map((cell) => [cell.id, lookOf(cell)]));

export const untried = ({ whatIf: _, ...look }: Trying & object): object => look;

/** The whole notebook, as it is kept and shared. Looks of cells that are gone are left out. */
export function documentOf({ notebook, tried, looks }: Parted): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      const [look, whatIf] = [looks.get(cell.id), tried.get(cell.id)];
      if (look === undefined && whatIf === undefined) return cell;
      return { ...cell, ...look, ...(whatIf && { look: { ...look?.look, whatIf } }) };
    }),
  };
}

/** A change of how a notebook is looked at. */
export type LookAction = (looks: Looks) => Looks;

/** Changes some fields of what the cell's kind calls a look. */
export const changeLook =
  (id: string, change: object): LookAction =>
  (looks) =>
    new Map(looks).set(id, { ...looks.get(id), look: { ...looks.get(id)?.look, ...change } });

export const setKept =
  (id: string, kept: FileRef): LookAction =>
  (looks) =>
    new Map(looks).set(id, { ...looks.get(id), kept });

export const setCollapsed =
  (id: string, collapsed: boolean): LookAction =>
  (looks) => {
    const look = looks.get(id) ?? {};
    return new Map(looks).set(id, collapsed ? { ...look, collapsed } : unfolded(look));
  };

const unfolded = ({ collapsed: _, ...open }: CellLook): CellLook => open;

/** True where two notebooks differ at most in how they are looked at: in folded cells, open panels, the order of heads. A run that a cell keeps is work. */
export function sameWork(a: Notebook, b: Notebook): boolean {
  return a === b || (a.title === b.title && a.cells.length === b.cells.length && a.cells.every((cell, i) => sameCell(cell, b.cells[i]!)));
}

const sameCell = (a: Cell, b: Cell): boolean => a === b || workIn(a) === workIn(b);

/** What of a cell is somebody's work, as JSON. */
const workIn = (cell: Cell): string => JSON.stringify([workOf(cell), cell.kept, asksSomething(cell) && cell.look]);

/** A field that is forgotten here does not compile. */
const FIELDS: Readonly<Record<keyof CellLook, true>> = { collapsed: true, rail: true, beside: true, look: true, kept: true };
const NAMES = Object.keys(FIELDS) as readonly (keyof CellLook)[];

const hasLook = (cell: Cell): boolean => NAMES.some((name) => cell[name] !== undefined);

/** Without what is tried out. */
const lookOf = (cell: Cell): CellLook =>
  Object.fromEntries(NAMES.flatMap((name) => (cell[name] === undefined ? [] : [[name, name === "look" ? untried(cell.look!) : cell[name]]])));

const workOf = (cell: Cell): Cell => (hasLook(cell) ? bare(cell) : cell);

const bare = (cell: Cell): Cell => Object.fromEntries(Object.entries(cell).filter(([name]) => !(name in FIELDS))) as unknown as Cell;
