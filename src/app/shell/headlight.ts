import type { Engine } from "../../model/engine/engine";
import type { Scratch } from "../../viz/maps/scratch";
import type { Address } from "../address";
import { handedDown, type Made } from "../base/handedDown";
import type { ViewStore } from "../notebook/document/view";
import type { FileShelf } from "../notebook/keeping/fileShelf";
import type { Journal } from "../notebook/keeping/journal";
import type { Keeper } from "../notebook/keeping/keepState";
import type { Library } from "../notebook/keeping/library";
import type { Readers } from "../notebook/running/readers";
import type { NotebookRuntime } from "../notebook/running/notebookRuntime";
import type { NotebookStore } from "../notebook/document/notebookStore";
import type { TabMemory } from "../notebook/keeping/tab";
import type { Shell } from "./shellStore";

/** What lives as long as the page. */
export interface Headlight {
  readonly engine: Engine;
  readonly files: FileShelf;
  readonly readers: Readers;
  readonly store: NotebookStore;
  readonly runtime: NotebookRuntime;
  readonly library: Library;
  readonly keeper: Keeper;
  readonly journal: Journal;
  readonly tab: TabMemory;
  readonly address: Address;
  readonly shell: Shell;
  readonly view: ViewStore;
  /** What the cells make for themselves. */
  readonly made: Made;
  readonly scratch: Scratch;
  /** The one-file app, where this page is one; null on the site, which fetches it when it is needed. */
  readonly template: string | null;
}

export const [HeadlightContext, useHeadlight] = handedDown<Headlight>("Headlight");
