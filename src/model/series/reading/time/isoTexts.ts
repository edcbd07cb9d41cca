import type { InstantTexts, KeptInstants } from "./instantTexts";
import type { Letters } from "../text/plainText";
import { isoFormOf, type IsoForm, readIso, writeIso } from "./isoForm";

const [ZERO, POINT, COMMA, COLON] = [48, 46, 44, 58];

/** How far a text goes: to its day, its minutes, its seconds, or their decimals. */
const [TO_DAY, TO_MINUTES, TO_SECONDS, TO_DECIMALS] = [0, 1, 2, 3];

const reachOf = ({ between, seconds, places }: IsoForm) => (between === "" ? TO_DAY : !seconds ? TO_MINUTES : places === 0 ? TO_SECONDS : TO_DECIMALS);

/** How far a text of this form has to go: what follows are noughts. */
function needOf(text: Letters, from: number, form: IsoForm): number {
  if (form.between === "") return TO_DAY;
  let last = form.length - form.zone.length - 1;
  for (; last > 10; last--) {
    const code = text.charCodeAt(from + last);
    if (code !== ZERO && code !== COLON && code !== POINT && code !== COMMA) break;
  }
  return last <= 10 ? TO_DAY : last < 16 ? TO_MINUTES : last < 19 ? TO_SECONDS : TO_DECIMALS;
}

/**
 * Texts such as 2024-01-31 14:05:09. Those that end in noughts may all leave them out, as pandas writes midnights and Python whole
 * seconds: then the instant tells which was written.
 */
export class IsoTexts implements InstantTexts {
  /** How those are written that leave noughts out; null as long as there are none. */
  private short: IsoForm | null = null;
  /** How far the texts so far had to go at least that did not leave any out. */
  private least = TO_DECIMALS;

  private constructor(private long: IsoForm) {}

  static of(text: string): IsoTexts | null {
    const form = isoFormOf(text);
    return form === null ? null : new IsoTexts(form);
  }

  read(text: Letters, from: number, to: number): number {
    const { long, short } = this;
    const at = readIso(text, from, to, long);
    if (at !== at) return short === null ? this.readOther(text.slice(from, to)) : readIso(text, from, to, short);
    const need = needOf(text, from, long);
    if (short !== null && need <= reachOf(short)) return Number.NaN;
    if (need < this.least) this.least = need;
    return at;
  }

  write(at: number): string {
    const { long, short } = this;
    const text = writeIso(at, long);
    return short !== null && text !== "" && needOf(text, 0, long) <= reachOf(short) ? writeIso(at, short) : text;
  }

  finish(): KeptInstants {
    return { form: { zone: this.long.zone, order: null, write: (at) => this.write(at) }, instantOf: null };
  }

  /** The first text that goes further than those before it, or less far. */
  private readOther(text: string): number {
    const { long } = this;
    const other = isoFormOf(text);
    if (other === null || other.mark !== long.mark || other.zone !== long.zone) return Number.NaN;
    const [reach, reachBefore] = [reachOf(other), reachOf(long)];
    if (reach === reachBefore || (reach > TO_DAY && reachBefore > TO_DAY && other.between !== long.between)) return Number.NaN;
    if (reach < reachBefore) {
      if (this.least <= reach) return Number.NaN;
      this.short = other;
    } else {
      const need = needOf(text, 0, other);
      if (need <= reachBefore) return Number.NaN;
      [this.short, this.long, this.least] = [long, other, need];
    }
    return readIso(text, 0, text.length, other);
  }
}
