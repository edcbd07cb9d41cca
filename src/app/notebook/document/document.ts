import type { FileRef } from "../keeping/fileShelf";

/** What a cell reads from: the role it plays here, and the id of the cell that provides it. */
export type Reads = Readonly<Record<string, string>>;

/** How a cell is looked at: kept and shared, but neither undone nor computed from. What is absent is as usual. */
export interface CellLook {
  /** Only the title shows; true or absent, so that an open cell costs a link nothing. */
  readonly collapsed?: true | undefined;
  /** Whether the rail with its sources' settings stands open; where nobody said so, the page decides by its room. */
  readonly rail?: boolean | undefined;
  /** It stays in sight beside the cells before it, back to the last such one; below them where there is no room. */
  readonly beside?: true | undefined;
  /** What its kind calls a look: an open panel, an order, a scale of colours. */
  readonly look?: object | undefined;
  /** What goes on beside the computations has come to, as a file: the run of a training. */
  readonly kept?: FileRef | undefined;
}

/** A cell of a notebook. `spec` is what its kind computes from; what is computed is not part of it. */
export interface Cell<Spec = object> extends CellLook {
  readonly id: string;
  readonly kind: string;
  /** May be empty; then the kind's label stands for it. */
  readonly title: string;
  readonly reads: Reads;
  readonly spec: Spec;
  /** What the speaker is to be reminded of while it is on the screen; absent for nothing. */
  readonly notes?: string | undefined;
}

/** The version that this Headlight writes. Older ones are brought up by `migrations.ts`. */
export const VERSION = 2;

/** The whole document: plain JSON, no results. */
export interface Notebook {
  readonly format: "headlight";
  readonly version: typeof VERSION;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** What the gallery says of it; absent for a notebook that is none of the gallery's. */
  readonly about?: About | undefined;
}

/** What a notebook of the gallery is. A copy of one's own keeps it, so that the gallery finds it again. */
export interface About {
  /** By which the gallery knows it: stays what it is when its title changes. */
  readonly id: string;
  readonly sort: "lesson" | "example";
  /** How long it takes. */
  readonly minutes: number;
  readonly summary: string;
}

export const cellOf = (notebook: Notebook, id: string): Cell | undefined =>
  notebook.cells.find((cell) => cell.id === id);
