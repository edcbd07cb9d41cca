import { newId } from "../../base/ids";
import type { Notebook } from "../document/document";
import type { FileRef } from "./fileShelf";
import type { Unsaved } from "./journal";
import type { KeepState } from "./keepState";

/** What was changed in the notebook on screen since it was opened, and how much of that the library has. */
export interface Ledger {
  readonly writer: string;
  change: number;
  saved: number;
  /** What the library has, or what was opened. */
  base: Notebook;
  /** What the library has, with the runs that it has the bytes of: nothing of what came from elsewhere. */
  kept: Notebook;
  /** True where more was changed since `base` than how it is looked at. */
  worked: boolean;
  /** Files that the library was still to have of it when it was left. */
  lacking: readonly FileRef[];
  /** Files on the shelf when the library last had all of it. */
  stored: ReadonlySet<string>;
  /** What a page that is gone left of this notebook, until the library has that. */
  left: Unsaved | null;
  /** How it was left, and where it is kept since then. */
  gone?: Unsaved;
  /** How many notebooks had been deleted when it was opened: what is brought back since is another one. */
  since: number;
  /** Ids of the files that its cells came to keep last since it was left, as far as their turn came. */
  readonly newest: Map<string, string | undefined>;
  /** Files that only the shelf had when it was left, with their ids. */
  held?: readonly (readonly [string, Blob])[];
}

export const openLedger = (base: Notebook, left: Unsaved | null, stored: readonly string[] = [], kept = base): Ledger => ({
  writer: newId(),
  change: 0,
  saved: 0,
  base,
  kept,
  worked: false,
  lacking: [],
  stored: new Set(stored),
  left,
  newest: new Map(),
  since: 0,
});

export const isChanged = ({ change, saved }: Ledger): boolean => change > saved;

export const isDirty = (ledger: Ledger): boolean => isChanged(ledger) || ledger.left !== null;

/** What of a notebook that was left the library does not have, each made on the one before. */
export const restOf = (ledger: Ledger): readonly Unsaved[] => [ledger.left, isChanged(ledger) ? ledger.gone! : null].filter((entry) => entry !== null);

/** Whether some of these files on the shelf only come to the library with the next save: the journal has no room for files. */
export const bringsFiles = ({ stored }: Ledger, files: readonly string[]): boolean => files.some((id) => !stored.has(id));

/** The library has this change, with these files; null where it is still to have some, for which there is a further change. */
export function wasSaved(ledger: Ledger, { change, notebook }: Unsaved, files: readonly string[] | null): void {
  if (ledger.left === null) Object.assign(ledger, { saved: change, base: notebook, kept: notebook, worked: false });
  ledger.left = null;
  if (files === null) ledger.change += 1;
  else ledger.stored = new Set(files);
}

/** Under whose name the journal has the newest of it. */
export const writerOf = (ledger: Ledger): string => (isChanged(ledger) ? ledger.writer : (ledger.left?.writer ?? ledger.writer));

/** The change as the journal and the library take it. */
export function unsavedOf(ledger: Ledger, notebook: Notebook, { id, revision, original, held }: KeepState): Unsaved {
  const { writer, change, worked, left } = ledger;
  const on = left === null ? {} : { on: { writer: left.writer, change: left.change } };
  // From the first save on the library has the original.
  const first = revision === 0 && original !== null ? { original } : {};
  return { id, notebook, revision, writer, change, worked, held, at: Date.now(), ...on, ...first };
}
