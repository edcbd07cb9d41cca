import type { Notebook } from "../document/document";
import type { CellKind, CellState, ComputeContext, KeptFile, Marks } from "../document/kind";

export interface RuntimeParts extends Pick<ComputeContext, "engine" | "files" | "readers" | "made"> {
  readonly kinds: ReadonlyMap<string, CellKind>;
  /** What a cell kept with the notebook; nothing unless given. */
  readonly keptOf?: (id: string) => KeptFile;
  /** How long (ms) the document must be at rest before a change stops what is being computed. */
  readonly rest?: number;
}

/**
 * Computes each cell's value from the document. A change recomputes the cells that it touches and
 * those below. While a computation is under way further changes wait for it, so that a drag keeps
 * showing results; once the document has been at rest for a moment the outdated computation is aborted.
 */
export interface NotebookRuntime {
  /** Makes the values follow this document. */
  sync(notebook: Notebook): void;
  /** Forgets all cells and frees what was computed for them: another notebook comes. */
  clear(): void;
  state(id: string): CellState;
  /** True from a change until every cell that it touches is ready, failed, or waits for one that failed. */
  busy(): boolean;
  /** Counts as busy, too, until the returned function is called. */
  hold(): () => void;
  /** Calls the listener after any change of a state or of `busy`, or only of one cell's state and marks; returns what ends that. */
  subscribe(listener: () => void, id?: string): () => void;
  /** Lays down what the cell's computation would `keep` for a slot and key, made before the document asked for it. */
  offer(id: string, slot: string, key: unknown, made: unknown): void;
  /** As a computation's own `touch`. */
  touch(id: string, live: boolean): void;
  /** What the cell says on its frame. */
  marks(id: string): Marks;
  /** Stops the cell's computation; its last value stays. */
  cancel(id: string): void;
  /** Whether the cell, or the one that it waits for, has a problem that `retry` may find gone. */
  canRetry(id: string): boolean;
  /** Computes the cell again, or the one whose problem it waits for. */
  retry(id: string): void;
  dispose(): void;
}
