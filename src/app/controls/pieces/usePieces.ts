import { useState } from "react";
import { changedUpTo } from "./changedUpTo";
import { endOfPiece, isAround, isHeavy, pieceAround, startOfPiece, textOf, type Piece } from "./piece";

interface Held {
  readonly text: string;
  readonly piece: Piece;
  /** Where in the piece the caret is to stand, once its box is made. */
  readonly caret: number;
  /** Another for each box: what stands in one is never exchanged for another piece. */
  readonly box: number;
}

/**
 * A text that is written piece by piece where a box with all of it would hold the page. What changes elsewhere (Undo) moves the box to
 * where that was; a piece that has grown heavy is cut anew.
 * @param text the text as the notebook has it
 * @param firstCaret where in it the caret stands at first
 */
export function usePieces(text: string, firstCaret: () => number) {
  const [held, hold] = useState<Held>(() => heldAt(text, firstCaret(), 0));
  let now = held;
  if (held.text !== text) {
    now = isAround(held.text, held.piece, text) && !isHeavy(textOf(text, held.piece)) ? { ...held, text } : heldAt(text, changedUpTo(held.text, text), held.box + 1);
    hold(now);
  }
  const { piece, caret, box } = now;
  const to = text.length - piece.behind;
  const goTo = (from: number, end: number) => hold({ text, piece: { from, behind: text.length - end }, caret: 0, box: box + 1 });
  return {
    /** What stands in the box. */
    value: textOf(text, piece),
    caret,
    box,
    /** The whole text with the box's as it is now. */
    withPiece: (value: string) => text.slice(0, piece.from) + value + text.slice(to),
    /** Null where the box holds the whole text. */
    place: piece.from === 0 && piece.behind === 0 ? null : { from: piece.from, to, of: text.length },
    before: () => goTo(startOfPiece(text, piece.from), piece.from),
    after: () => goTo(to, endOfPiece(text, to)),
  };
}

function heldAt(text: string, at: number, box: number): Held {
  const piece = pieceAround(text, at);
  return { text, piece, caret: at - piece.from, box };
}
