import { createStore } from "zustand/vanilla";
import type { Problem } from "../../../model/result";
import { newId } from "../../base/ids";
import type { Notebook } from "../document/document";
import type { WhenAlone } from "./alone";
import type { FileShelf } from "./fileShelf";
import type { Journal } from "./journal";
import type { Library } from "./library";
import type { NotebookStore } from "../document/notebookStore";
import type { TabMemory } from "./tab";

/** How the notebook on screen stands to the one that is kept. */
export interface KeepState {
  /** Under which id the notebook on screen is, or will be, kept. */
  readonly id: string;
  /** The library's revision that it goes on from; 0 for a notebook that was never kept. */
  readonly revision: number;
  /** What it was when it came from a link or the gallery, to go back to. */
  readonly original: Notebook | null;
  /** True while it waits for a click before it computes. */
  readonly held: boolean;
  readonly status: "kept" | "changed" | "saving" | "failed";
  /** Why it, or a file that it names, could not be kept. */
  readonly problem: Problem | null;
  /** True where another tab changed it too, so that it went on as a notebook beside the other's. */
  readonly parted: boolean;
}

export interface Keeper {
  readonly state: ReturnType<typeof createKeepState>;
  /** Shows a notebook that is not yet one's own; it is kept from the first change on. */
  readonly openNew: (notebook: Notebook, origin?: { readonly original?: Notebook; readonly held?: boolean }) => void;
  /** Shows a kept notebook, with what `writer`, or else anybody, changed in it last; `wanted` is asked before it is shown. */
  readonly openKept: (id: string, how?: { readonly writer?: string | undefined; readonly wanted?: () => boolean }) => Promise<Problem | null>;
  /** How the notebook on screen is given what a cell of it comes to keep once another is in its place. Nothing is kept of one that was deleted. */
  readonly later: () => (cellId: string, file: Blob, name: string) => Promise<unknown>;
  /** Saves now what is not yet saved. */
  readonly flush: () => Promise<void>;
  /** Whether a notebook that was left may still need this file on the shelf: not all of that one is kept yet. */
  readonly holds: (id: string) => boolean;
  /** True while bytes of a given file are on their way into the library: they are too many to be written down at once. */
  readonly isStoring: () => boolean;
  /** Before the page goes. */
  readonly leave: () => void;
  /** Tries anew what failed. */
  readonly retry: () => Promise<void>;
  /** Lets a held notebook compute. */
  readonly release: () => void;
  /** Deletes a kept notebook for good; where it is on screen, `next` is shown in its place. */
  readonly remove: (id: string, next: Notebook) => Promise<Problem | null>;
  /** Brings into the library what pages left that are gone, then frees files that nothing names, where no page is open that could bring them back. */
  readonly recover: () => Promise<void>;
  /** Says that the library could not be asked, or takes that back; `again` is what `retry` then does. */
  readonly report: (problem: Problem | null, again?: () => Promise<Problem | null>) => void;
  readonly dispose: () => void;
}

export interface KeeperParts {
  readonly store: NotebookStore;
  readonly library: Library;
  readonly journal: Journal;
  readonly shelf: FileShelf;
  readonly tab: TabMemory;
  readonly whenAlone: WhenAlone;
  /** Computes a cell again: what it keeps came late, and it is on screen with what was kept before. */
  readonly touch: (cellId: string) => void;
  /** False where what is kept here shall not be what the next tab opens. */
  readonly asLast?: boolean;
}

export const createKeepState = () =>
  createStore<KeepState>(() => ({ id: newId(), revision: 0, original: null, held: false, status: "kept", problem: null, parted: false }));
