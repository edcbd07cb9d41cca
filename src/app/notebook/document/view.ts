import { createStore, useStore, type StoreApi } from "zustand";
import type { Light } from "../../../viz/pointing/light";
import { handedDown } from "../../base/handedDown";

/** What the person points at. All cells that read the same series light the same steps. */
export interface Cursor extends Light {
  readonly seriesId: string;
  /** The attention or output cell under the pointer; null when it is the series. */
  readonly cellId: string | null;
}

/** Queries that stay lit after the pointer has left. */
export interface Selection {
  readonly seriesId: string;
  /** Steps of the window, increasing; never empty. */
  readonly queries: readonly number[];
  /** The cell of a map that was clicked last, for the readout. */
  readonly at: Cursor;
}

interface ViewState {
  readonly cursor: Cursor | null;
  readonly selection: Selection | null;
  readonly point: (cursor: Cursor | null) => void;
  readonly select: (selection: Selection | null) => void;
}

/** What is pointed at and selected: shared by all cells so that each can light the same steps. Never part of the document. */
export const createView = () =>
  createStore<ViewState>((set) => ({
    cursor: null,
    selection: null,
    point: (cursor) => set({ cursor }),
    select: (selection) => set({ selection }),
  }));

export type ViewStore = StoreApi<ViewState>;

export const [ViewContext, useViewStore] = handedDown<ViewStore>("View");

export const useView = <T>(part: (view: ViewState) => T): T => useStore(useViewStore(), part);
