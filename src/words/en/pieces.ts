import { number } from "../numbers";
import { room } from "../room";

/** Of a text that is written piece by piece. */
export const piecesWords = room("pieces", {
  at: (from: number, to: number, of: number) => `A browser takes long to show all of this text in one box, so it is written piece by piece: characters ${number(from)} to ${number(to)} of ${number(of)}.`,
  before: "The piece before",
  after: "The piece after",
});
