import { endOfPiece, isHeavy } from "../../controls/pieces/piece";

/** How much stands in a part, as `endOfPiece` weighs it: some of these are on the screen at a time, and are laid out together. */
const MOST = 600;

/** Notes in parts, of which a browser lays out those that are on the screen; one where it takes them all at once. Together they are the notes. */
export function noteParts(notes: string): readonly string[] {
  if (!isHeavy(notes)) return [notes];
  const parts: string[] = [];
  for (let from = 0; from < notes.length; from += parts.at(-1)!.length) parts.push(notes.slice(from, endOfPiece(notes, from, MOST)));
  return parts;
}
