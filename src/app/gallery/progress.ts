import { isAnswered } from "../notebook/document/answered";
import type { Notebook } from "../notebook/document/document";
import { ONCE_MORE } from "./onceMore";

/** One's own copy of a notebook of the gallery: where it is kept, and how many of what it asks was answered. */
export interface Own {
  readonly id: string;
  readonly answered: number;
}

/** How many of the cells that ask something were answered, or done; what is asked once more belongs to another lesson. */
export const answeredIn = ({ cells }: Notebook): number => cells.filter((cell) => cell.id !== ONCE_MORE && isAnswered(cell)).length;
