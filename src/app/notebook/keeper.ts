import { createStore } from "zustand/vanilla";
import type { Problem } from "../../model/result";
import type { Notebook } from "./document";
import { newId } from "../base/ids";
import type { Library } from "./library";
import type { NotebookStore } from "./store";

/** How the notebook on screen stands to the one that is kept. */
export interface KeepState {
  /** Under which id the notebook on screen is, or will be, kept. */
  readonly id: string;
  /** Saves so far; 0 for a notebook that was never kept. */
  readonly revision: number;
  /** What it was when it came from a link or the gallery, to go back to. */
  readonly original: Notebook | null;
  readonly status: "kept" | "changed" | "saving" | "failed";
  /** Why it could not be kept. */
  readonly problem: Problem | null;
}

export interface Keeper {
  readonly state: ReturnType<typeof createKeepStore>;
  /** Shows a notebook that is not yet one's own; it is kept from the first change on. */
  readonly openNew: (notebook: Notebook, original: Notebook | null) => void;
  /** Shows a kept notebook. */
  readonly openKept: (id: string) => Promise<Problem | null>;
  /** Saves now what is not yet saved. */
  readonly flush: () => Promise<void>;
  /** Goes on under a new id, so that what another tab saved stays as it is. */
  readonly continueAsCopy: () => Promise<void>;
  readonly dispose: () => void;
}

/** ms from a change to its save: at most this much work is lost when the tab dies. */
const DELAY = 400;

const createKeepStore = () =>
  createStore<KeepState>(() => ({ id: newId(), revision: 0, original: null, status: "kept", problem: null }));

/** Keeps the document of `store` in the library as it changes. */
export function createKeeper(store: NotebookStore, library: Library): Keeper {
  const state = createKeepStore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let opened = store.getState().notebook;

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    const { id, revision, original, status } = state.getState();
    if (status === "kept") return;
    const { notebook } = store.getState();
    state.setState({ status: "saving" });
    const saved = await library.save({ id, notebook, revision, original: original ?? undefined });
    if (state.getState().id !== id) return;
    if (!saved.ok) {
      state.setState({ status: "failed", problem: saved.error });
      return;
    }
    const unchanged = store.getState().notebook === notebook;
    state.setState({ revision: saved.value.revision, status: unchanged ? "kept" : "changed", problem: null });
    if (!unchanged) schedule();
  };
  // One save at a time: each needs the revision of the one before.
  const flush = () => (saving = saving.then(save));
  const schedule = () => {
    timer ??= setTimeout(() => void flush(), DELAY);
  };

  const stop = store.subscribe(({ notebook }) => {
    if (notebook === opened) return;
    opened = notebook;
    // After a conflict nothing is written until the person has chosen which of the two goes on.
    if (state.getState().problem?.kind === "conflict") return;
    if (state.getState().status !== "saving") state.setState({ status: "changed" });
    schedule();
  });

  const show = (notebook: Notebook, next: Pick<KeepState, "id" | "revision" | "original">) => {
    clearTimeout(timer);
    timer = undefined;
    opened = notebook;
    state.setState({ ...next, status: "kept", problem: null });
    store.getState().open(notebook);
  };

  return {
    state,
    openNew: (notebook, original) => show(notebook, { id: newId(), revision: 0, original }),
    async openKept(id) {
      const loaded = await library.load(id);
      if (!loaded.ok) return loaded.error;
      const { notebook, revision, original = null } = loaded.value;
      show(notebook, { id, revision, original });
      return null;
    },
    flush,
    async continueAsCopy() {
      state.setState({ id: newId(), revision: 0, status: "changed", problem: null });
      await flush();
    },
    dispose() {
      clearTimeout(timer);
      stop();
    },
  };
}
