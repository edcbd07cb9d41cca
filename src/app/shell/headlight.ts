import { createContext, useContext } from "react";
import type { Engine } from "../../model/engine/engine";
import type { MixerStore } from "../cells/attention/mixer/mixerStore";
import type { FileShelf } from "../notebook/keeping/files";
import type { Journal } from "../notebook/keeping/journal";
import type { Keeper } from "../notebook/keeping/keepState";
import type { Library } from "../notebook/keeping/library";
import type { NotebookRuntime } from "../notebook/running/runtime";
import type { NotebookStore } from "../notebook/document/store";
import type { Tab } from "../notebook/keeping/tab";

/** What lives as long as the page. */
export interface Headlight {
  readonly engine: Engine;
  readonly files: FileShelf;
  readonly store: NotebookStore;
  readonly runtime: NotebookRuntime;
  readonly library: Library;
  readonly keeper: Keeper;
  readonly journal: Journal;
  readonly tab: Tab;
  readonly mixers: MixerStore;
  /** The one-file app, where this page is one; null on the site, which fetches it when it is needed. */
  readonly template: string | null;
}

export const HeadlightContext = createContext<Headlight | null>(null);

export function useHeadlight(): Headlight {
  const headlight = useContext(HeadlightContext);
  if (headlight === null) throw new Error("useHeadlight needs a HeadlightContext above it");
  return headlight;
}
