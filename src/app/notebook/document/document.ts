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
  readonly about?: GalleryEntry | undefined;
  /** What a teacher gave it out as; absent for a notebook that nobody assigned. */
  readonly assignment?: Assignment | undefined;
}

/** A notebook that learners are given: each answers in a copy of their own and hands in a file. */
export interface Assignment {
  /** The same in all copies, so that answers come together. */
  readonly id: string;
  /** Ids of cells that nothing can be set of. */
  readonly locked: readonly string[];
  /** Whether the seeds are as the teacher left them, or drawn from each learner's number. */
  readonly seeds: "fixed" | "drawn";
  /** Absent before the learner began. */
  readonly learner?: LearnerName | undefined;
}

export interface LearnerName {
  readonly name: string;
  /** Whatever the class tells each other apart by; may be empty where no seed is drawn from it. */
  readonly number: string;
  /** When they began: ms since 1970. */
  readonly since: number;
}

/** What a notebook of the gallery is. A copy of one's own keeps it, so that the gallery finds it again. */
export interface GalleryEntry {
  /** By which the gallery knows it: stays what it is when its title changes. */
  readonly id: string;
  readonly sort: "lesson" | "example" | "guide";
  /** How long it takes. */
  readonly minutes: number;
  readonly summary: string;
  /** The notebook whose questions are asked again at the head of this one, those that a learner had wrong there. */
  readonly asksAgain?: string | undefined;
}

/** Whether nothing of a cell can be set here. */
export const isLocked = ({ assignment }: Notebook, id: string): boolean => assignment?.locked.includes(id) === true;

export const cellOf = (notebook: Notebook, id: string): Cell | undefined =>
  notebook.cells.find((cell) => cell.id === id);
