import { isAnswered } from "../notebook/document/answered";
import type { Notebook } from "../notebook/document/document";

/** One's own copy of a notebook of the gallery: where it is kept, and how many of what it asks was answered. */
export interface Own {
  readonly id: string;
  readonly answered: number;
}

/** How many of the cells that ask something were answered, or done. */
export const answeredIn = ({ cells }: Notebook): number => cells.filter(isAnswered).length;
