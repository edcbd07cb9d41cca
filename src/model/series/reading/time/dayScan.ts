import type { Letters } from "../text/plainText";
import { DAY } from "./calendar";

const [ZERO, NINE, BLANK, DASH, POINT, SLASH, COLON] = [48, 57, 32, 45, 46, 47, 58];

/**
 * Reads the most usual way to write a day with its year behind it, 31.12.2024, 12/31/2024 or 1-2-24, alone or before a time of day
 * (14:05 or 14:05:09), without a regular expression and without making texts. What was found stands in its fields.
 */
export class DayScan {
  /** The day or the month, whichever stands first, the other one, and the year as it stands. */
  first = 0;
  second = 0;
  year = 0;
  /** ms since midnight. */
  clock = 0;
  /** How many digits each has; `hourDigits` is 0 where there is no time of day. */
  firstDigits = 0;
  secondDigits = 0;
  yearDigits = 0;
  hourDigits = 0;
  hasSeconds = false;
  /** Stands between day, month and year. */
  mark = 0;
  private value = 0;

  /** Whether the text between two places is of this kind. */
  scan(text: Letters, from: number, to: number): boolean {
    let at = from;
    this.firstDigits = this.digits(text, at, to, 2);
    this.first = this.value;
    at += this.firstDigits;
    this.mark = text.charCodeAt(at);
    if (this.firstDigits === 0 || (this.mark !== POINT && this.mark !== SLASH && this.mark !== DASH)) return false;
    this.secondDigits = this.digits(text, ++at, to, 2);
    this.second = this.value;
    at += this.secondDigits;
    if (this.secondDigits === 0 || text.charCodeAt(at) !== this.mark) return false;
    this.yearDigits = this.digits(text, ++at, to, 4);
    this.year = this.value;
    at += this.yearDigits;
    this.hourDigits = this.clock = 0;
    this.hasSeconds = false;
    if (this.yearDigits !== 4 && this.yearDigits !== 2) return false;
    return at === to || (text.charCodeAt(at) === BLANK && this.scanClock(text, at + 1, to));
  }

  private scanClock(text: Letters, from: number, to: number): boolean {
    this.hourDigits = this.digits(text, from, to, 2);
    const hour = this.value;
    let at = from + this.hourDigits;
    if (this.hourDigits === 0 || text.charCodeAt(at) !== COLON || this.digits(text, at + 1, to, 2) !== 2) return false;
    const minute = this.value;
    at += 3;
    this.hasSeconds = at < to;
    if (this.hasSeconds && (text.charCodeAt(at) !== COLON || this.digits(text, at + 1, to, 2) !== 2 || at + 3 !== to)) return false;
    const second = this.hasSeconds ? this.value : 0;
    this.clock = ((hour * 60 + minute) * 60 + second) * 1000;
    // The end of a day is written as 24:00, too, but rarely.
    return minute < 60 && second < 60 && this.clock < DAY;
  }

  /** How many digits stand at a place, `most` at most; `value` is the number that they are. */
  private digits(text: Letters, at: number, to: number, most: number): number {
    let count = 0;
    this.value = 0;
    for (; count < most && at + count < to; count++) {
      const code = text.charCodeAt(at + count);
      if (code < ZERO || code > NINE) break;
      this.value = this.value * 10 + code - ZERO;
    }
    return count;
  }
}
