import { newId } from "../base/ids";
import type { Assignment, Cell, LearnerName, Notebook } from "../notebook/document/document";
import { reseeded } from "./seeds";

/** What a teacher chooses. */
export interface Choices extends Pick<Assignment, "seeds"> {
  /** Cells with settings that learners cannot change. */
  readonly locked: ReadonlySet<string>;
  /** Says nothing of what is right. */
  readonly quiet: boolean;
}

/** Kinds that ask or tell: never for a learner to change, and given out as nobody had answered them. */
const ASKING: ReadonlySet<string> = new Set(["predict", "task", "check", "step"]);
const WRITTEN: ReadonlySet<string> = new Set([...ASKING, "text"]);

export const isAsking = ({ kind }: Cell): boolean => ASKING.has(kind);

/** Cells that have settings to lock. */
export const lockable = ({ cells }: Notebook): readonly Cell[] => cells.filter(({ kind }) => !WRITTEN.has(kind));

/** What is chosen at first: where something is to be done in the cells, they stay open for it. */
export const usualChoices = (notebook: Notebook): Choices => ({
  locked: new Set(notebook.cells.some(({ kind }) => kind === "task") ? [] : notebook.cells.filter(({ kind }) => ["series", "layer", "training"].includes(kind)).map(({ id }) => id)),
  quiet: false,
  seeds: "fixed",
});

/** The notebook as learners are given it: nothing answered, no word of the speaker's, nothing of it theirs to change but what was left open. */
export function assigned(notebook: Notebook, { locked, quiet, seeds }: Choices, id = newId()): Notebook {
  const cells = notebook.cells.map(unspoken).map((cell) => (isAsking(cell) ? unanswered(cell, quiet) : cell));
  return { ...unlisted(notebook), cells, assignment: { id, seeds, locked: cells.filter((cell) => WRITTEN.has(cell.kind) || locked.has(cell.id)).map((cell) => cell.id) } };
}

/** It is no notebook of the gallery any more, whose progress would be told by it. */
const unlisted = ({ about: _, ...rest }: Notebook): Notebook => rest;

/** What a speaker is to be reminded of may well be the answer. */
const unspoken = ({ notes: _, ...cell }: Cell): Cell => cell;

function unanswered({ look: _, ...cell }: Cell, quiet: boolean): Cell {
  const canBeQuiet = cell.kind === "predict" || cell.kind === "check";
  return canBeQuiet && quiet ? { ...cell, spec: { ...cell.spec, quiet } } : cell;
}

/** The learner's own copy: their name is on it, and their seeds are in it. */
export function begun(notebook: Notebook, learner: LearnerName): Notebook {
  const { assignment } = notebook;
  if (assignment === undefined) throw new Error("only an assignment is begun");
  const cells = assignment.seeds === "drawn" ? notebook.cells.map((cell) => reseeded(cell, learner.number)) : notebook.cells;
  return { ...notebook, cells, assignment: { ...assignment, learner } };
}
