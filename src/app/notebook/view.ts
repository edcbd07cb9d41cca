import { create } from "zustand";
import type { MapBranch } from "../../model/attention/branch";

/** The map cell that the person points at. `query` and `key` are steps of the window. */
export interface Cursor {
  readonly attentionId: string;
  readonly seriesId: string;
  readonly branch: MapBranch;
  readonly head: number;
  readonly query: number;
  readonly key: number;
}

interface ViewState {
  readonly cursor: Cursor | null;
  readonly point: (cursor: Cursor | null) => void;
}

/** What is pointed at: shared by all cells so that each can mark the same steps. Never part of the document. */
export const useView = create<ViewState>((set) => ({
  cursor: null,
  point: (cursor) => set({ cursor }),
}));
