import { temporal } from "zundo";
import { create } from "zustand";
import { updateSpec, type Action } from "./actions";
import type { Notebook } from "./document";
import { changeLook, documentOf, parted, type Trying, type LookAction, type Looks, type Parted } from "./looks";
import { givenWay, laidOver, seen, takenBack, type Passing, type PassingLook } from "./passingLooks";

const REMEMBERED_STEPS = 500;

interface NotebookState extends Parted, Passing {
  /** The gesture (one drag, one bout of typing) that the last change belongs to, null for a change of its own. */
  readonly gesture: string | null;
  /** Does something to the document. Actions of one gesture are undone together. */
  readonly edit: (action: Action, gesture?: string) => void;
  readonly updateSpec: (id: string, change: object, gesture?: string) => void;
  /** Looks at the document another way: no step to undo, and nothing to compute. */
  readonly lookAt: (action: LookAction) => void;
  /** Changes some fields of what a cell's kind calls a look. */
  readonly setLook: (id: string, change: object) => void;
  /** Has cells seen another way, until the function that it returns is called. */
  readonly show: (views: readonly PassingLook[]) => () => void;
  /** Changes what is tried out on a cell, undefined for nothing: a step to undo, though it is part of how the cell is looked at. */
  readonly tryOut: (id: string, change: (before: object | undefined) => object | undefined, gesture?: string) => void;
  /** Brings a whole document back, as one step to undo, which brings back how it was looked at as well. */
  readonly restore: (notebook: Notebook) => void;
  /** Counts the whole documents that were brought back, those that were undone left out. */
  readonly restored: number;
  /** How it was looked at when so many had been, where that is undone or to be undone. */
  readonly otherLooks: ReadonlyMap<number, Looks>;
  /** Counts the notebooks that were opened. */
  readonly opened: number;
  /** Shows another notebook; what was done to the one before can no longer be undone here. */
  readonly open: (notebook: Notebook) => void;
}

/** The document on screen with its history, and beside it how it is looked at, which is kept and shared but not undone. */
export function createNotebookStore(initial: Notebook) {
  const store = create<NotebookState>()(
    temporal(
      (set, get) => ({
        ...parted(initial),
        gesture: null,
        opened: 0,
        edit: (action, gesture) => {
          const notebook = action(get().notebook);
          if (notebook !== get().notebook) set({ notebook, gesture: gesture ?? null });
        },
        updateSpec: (id, change, gesture) => get().edit(updateSpec(id, change), gesture),
        lookAt: (action) => set(({ looks }) => ({ looks: action(looks) })),
        setLook: (id, change) => set(({ looks, shown }) => ({ looks: changeLook(id, change)(looks), shown: givenWay(shown, id, change) })),
        shown: new Map(),
        turned: new Map(),
        show: (views) => {
          const by = [...views];
          set(({ shown }) => ({ shown: laidOver(shown, by) }));
          return () => set(({ shown }) => ({ shown: takenBack(shown, by) }));
        },
        tryOut: (id, change, gesture) => {
          const { shown, turned } = get();
          const tried = new Map(get().tried);
          const last = shown.get(id)?.at(-1);
          const before = seen<Trying>({ whatIf: tried.get(id) }, last, turned.get(id)).whatIf ?? undefined;
          const what = change(before);
          if (what === before) return;
          if (what === undefined) tried.delete(id);
          else tried.set(id, what);
          set({ tried, turned: last === undefined ? turned : new Map(turned).set(id, last.by), gesture: gesture ?? null });
        },
        restored: 0,
        otherLooks: new Map(),
        restore: (document) => set(({ looks, restored, otherLooks }) => ({ ...parted(document), gesture: null, restored: restored + 1, otherLooks: new Map(otherLooks).set(restored, looks) })),
        open: (document) => {
          set(({ opened }) => ({ ...parted(document), gesture: null, restored: 0, otherLooks: new Map(), opened: opened + 1 }));
          store.temporal.getState().clear();
        },
      }),
      {
        limit: REMEMBERED_STEPS,
        partialize: ({ notebook, tried, turned, gesture, restored }) => ({ notebook, tried, turned, gesture, restored }),
        equality: (a, b) => a.notebook === b.notebook && a.tried === b.tried,
        handleSet: (remember) => (past, replace, current) => {
          const before = past as Pick<NotebookState, "notebook" | "gesture">;
          const sameGesture = current.gesture !== null && current.gesture === before.gesture;
          if (!sameGesture) (remember as (...args: unknown[]) => void)(past, replace, current);
        },
      },
    ),
  );
  return store;
}

export type NotebookStore = ReturnType<typeof createNotebookStore>;

/** The document and everything that undo and redo can bring back, each as it was looked at. */
export function remembered(store: NotebookStore): readonly Notebook[] {
  const { pastStates, futureStates } = store.temporal.getState();
  const now = store.getState();
  return [...pastStates, ...futureStates].map((state) => documentOf({ ...now, ...state, looks: state.restored === now.restored ? now.looks : now.otherLooks.get(state.restored!)! })).concat(documentOf(now));
}

export const undo = (store: NotebookStore) => travel(store, "undo");
export const redo = (store: NotebookStore) => travel(store, "redo");

function travel(store: NotebookStore, way: "undo" | "redo"): void {
  const { restored: from, looks, otherLooks } = store.getState();
  store.temporal.getState()[way]();
  const { restored } = store.getState();
  if (restored !== from) store.setState({ looks: otherLooks.get(restored)!, otherLooks: new Map(otherLooks).set(from, looks) });
}

/** Makes a single step to undo of those at the end of the history whose gestures are `bout/…`. */
export function settleBout(store: NotebookStore, bout: string): void {
  const { pastStates } = store.temporal.getState();
  // Each past state says which gesture led to it: those between two runs of the bout are passed over.
  store.temporal.setState({ pastStates: pastStates.filter(({ gesture }) => gesture?.startsWith(`${bout}/`) !== true) });
}
