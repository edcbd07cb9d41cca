import { APOSTROPHE, BLANK, COLON, EQUALS, GREATER, LESS, NINE, QUOTE, SLASH, ZERO } from "./elementScanner";
import { RichScanner } from "./richScanner";

/** The names of the attributes that are read: each is one letter. */
export const [LETTER_R, LETTER_S, LETTER_T] = [114, 115, 116] as const;
/** What makes a letter of ASCII a small one. */
const LOWER = 32;
/** Beyond what any sheet has, and far from where numbers lose their last digit. */
const FAR = 1e8;

/** Reads attributes, and the numbers and places that they say. */
export abstract class AttributeScanner extends RichScanner {
  /** Where the attribute that was read last has its value. */
  protected valueFrom = 0;
  protected valueTo = 0;

  /** The one letter that an attribute is called; 1 where it is called otherwise, 0 where none follows. Its value is found, too. */
  protected attribute(from: number): number {
    const { bytes } = this;
    const at = this.behindBlanks(from);
    let to = at;
    let byte = bytes[to]!;
    if (byte === GREATER || byte === SLASH) return 0;
    if (at === from) this.stop(at);
    let colon = -1;
    for (; byte !== EQUALS; byte = bytes[++to]!) {
      if (byte <= BLANK || byte === LESS || byte === GREATER || byte === QUOTE || byte === APOSTROPHE || byte === SLASH) this.stop(to);
      if (byte === COLON) colon = to;
    }
    const quote = bytes[to + 1]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.stop(to + 1);
    let end = to + 2;
    for (byte = bytes[end]!; byte !== quote; byte = bytes[++end]!) if (byte === LESS || byte === 0) this.stop(end);
    this.valueFrom = to + 2;
    this.valueTo = end;
    const name = to - at === 1 ? bytes[at]! : 1;
    const last = bytes[to - 1]!;
    // What has a prefix may be meant as one without.
    if (colon === to - 2 && (last === LETTER_R || last === LETTER_S || last === LETTER_T)) this.stop(colon);
    return name;
  }

  protected digits(from: number, to: number): number {
    let number = 0;
    if (from === to) this.stop(from);
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at]!;
      if (byte < ZERO || byte > NINE || number > FAR) this.stop(from);
      number = 10 * number + byte - ZERO;
    }
    return number;
  }

  /** "BC12" is column 54, from 0. */
  protected columnIn(from: number, to: number): number {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = this.bytes[at]! | LOWER;
      if (letter < 97 || letter > 122 || this.bytes[at]! < 65) break;
      column = 26 * column + letter - 96;
      if (column > FAR) this.stop(from);
    }
    if (column === 0) this.stop(from);
    for (; at < to; at++) if (this.bytes[at]! < ZERO || this.bytes[at]! > NINE) this.stop(from);
    return column - 1;
  }
}
