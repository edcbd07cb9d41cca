import { isIntricateAt } from "./intricate";

/** The part of a text that is written at one time: all but so many characters before it, and so many behind it. */
export interface Piece {
  readonly from: number;
  readonly behind: number;
}

/** What a browser's box lays out in a fraction of the time that a person notices: so many intricate letters, whatever they are. */
const MOST = 5000;

/** How many times a letter that is not intricate can stand in place of one that is; and what a line takes, as letters. */
const PLAIN = 1 / 40;
const LINE = 2;

const weightAt = (text: string, at: number): number => (text[at] === "\n" ? LINE : isIntricateAt(text, at) ? 1 : PLAIN);

/** Whether a box with all of a text would hold the page. */
export function isHeavy(text: string): boolean {
  let weight = 0;
  for (let at = 0; at < text.length; at++) if ((weight += weightAt(text, at)) > MOST) return true;
  return false;
}

/** Where a piece ends that begins at `from`: as late as can be, behind a line or a word where there is one in its second half. */
export function endOfPiece(text: string, from: number, most = MOST / 2): number {
  let weight = 0;
  let half = from;
  for (let at = from; at < text.length; at++) {
    weight += weightAt(text, at);
    if (weight <= most / 2) half = at;
    if (weight > most) return breakIn(text, half, at);
  }
  return text.length;
}

/** Where a piece begins that ends at `to`. */
export function startOfPiece(text: string, to: number, most = MOST / 2): number {
  let weight = 0;
  let half = to;
  for (let at = to - 1; at >= 0; at--) {
    weight += weightAt(text, at);
    if (weight <= most / 2) half = at;
    if (weight > most) return breakIn(text, at + 1, half);
  }
  return 0;
}

/** The last place in a stretch that lies behind a line, else behind a space, else one that tears no letter of two units. */
function breakIn(text: string, from: number, to: number): number {
  for (const mark of ["\n", " "]) {
    const at = text.lastIndexOf(mark, to - 1);
    if (at >= from) return at + 1;
  }
  const isTorn = /[\uDC00-\uDFFF]/.test(text[to] ?? "") && to - 1 > from;
  return isTorn ? to - 1 : to;
}

/** The piece to write at a place of a text: all of it, where that is not heavy. */
export function pieceAround(text: string, at: number): Piece {
  if (!isHeavy(text)) return { from: 0, behind: 0 };
  const from = startOfPiece(text, at, MOST / 4);
  return { from, behind: text.length - Math.max(at, endOfPiece(text, from)) };
}

export const textOf = (text: string, { from, behind }: Piece): string => text.slice(from, text.length - behind);

/** Whether what stands around a piece is as it was, so that a change of the text was one within it. */
export const isAround = (before: string, { from, behind }: Piece, after: string): boolean =>
  after.length >= from + behind && before.slice(0, from) === after.slice(0, from) && before.slice(before.length - behind) === after.slice(after.length - behind);
