/** So many different numbers of a column are held as they are written; a column of more names no series. */
const MOST = 4_096;

const ZEROS = /^0\d+$/;
/** An id of digits that are letters, too, looks like a power of ten: 12e4. */
const POWER = /^\d+e\d+$/i;

/** How the whole numbers of a column are written that begin with a zero, as ids do, or as powers of ten: 007, 0012 and 12e4 may be names, of which nothing may be lost. */
export class LeadingZeros {
  private texts: Map<number, string> | null = null;
  /** Whether they are too many, or one number is written in two ways. */
  private isGivenUp = false;

  put(value: number, text: string): void {
    if (this.isGivenUp || !(ZEROS.test(text) || POWER.test(text))) return;
    this.texts ??= new Map();
    const known = this.texts.get(value);
    this.isGivenUp = known === undefined ? this.texts.size === MOST : known !== text;
    if (this.isGivenUp) this.texts.clear();
    else this.texts.set(value, text);
  }

  /** Whether a number that is written in so many digits has to be put. */
  isNew(value: number, digits: number): boolean {
    return !this.isGivenUp && this.texts?.get(value)?.length !== digits;
  }

  /** How a number is written; undefined where it is as all others are. */
  of(value: number): string | undefined {
    return this.texts?.get(value);
  }

  /** What is known of a whole column of numbers; nothing where none of them begins with a zero. */
  finish(): { readonly zeros?: ReadonlyMap<number, string> } {
    const zeros = [...(this.texts ?? [])].filter(([, text]) => ZEROS.test(text));
    return zeros.length === 0 ? {} : { zeros: new Map(zeros) };
  }
}
