import { letGo } from "../numbers/letGo";
import { CodedTexts, MOST_CODED } from "./codedTexts";
import { OwnTexts } from "./ownText";
import type { Letters } from "./plainText";

const LEAST = 1 << 4;

/** The cells of a column of text as they come: a byte for each, as long as few are different. */
export class CellTexts {
  private readonly own = new OwnTexts();
  private readonly known = new Map<string, number>();
  private readonly texts: string[] = [];
  private codes = new Uint8Array(0);
  /** The cells themselves, once too many were different. */
  private cells: string[] | null = null;
  private coded = 0;
  /** Of each code, the one that came after it last: names of series come in turns. */
  private readonly after = new Uint16Array(MOST_CODED);

  get length(): number {
    return this.cells?.length ?? this.coded;
  }

  /** Takes the cell that stands between two places of a text. */
  pushPart(text: Letters, from: number, to: number): void {
    const guess = this.cells === null && this.coded > 0 ? this.after[this.codes[this.coded - 1]!]! : -1;
    if (guess >= 0 && stands(this.texts[guess]!, text, from, to)) this.pushCode(guess);
    else this.push(text.slice(from, to));
  }

  push(cell: string): void {
    const code = this.cells === null ? this.codeOf(cell) : null;
    if (code === null) {
      this.cells ??= this.coding().cells();
      this.cells.push(this.own.of(cell));
      return;
    }
    if (this.coded > 0) this.after[this.codes[this.coded - 1]!] = code;
    this.pushCode(code);
  }

  private pushCode(code: number): void {
    if (this.coded === this.codes.length) {
      const wider = new Uint8Array(Math.max(LEAST, 2 * this.coded));
      wider.set(this.codes);
      letGo(this.codes);
      this.codes = wider;
    }
    this.codes[this.coded++] = code;
  }

  /** All of them, as they are held. */
  finish(): readonly string[] | CodedTexts {
    return this.cells ?? this.coding();
  }

  private codeOf(cell: string): number | null {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const code = this.known.size;
    if (code === MOST_CODED) return null;
    const own = this.own.of(cell);
    this.known.set(own, code);
    this.texts.push(own);
    return code;
  }

  private coding = (): CodedTexts => new CodedTexts(this.texts, this.codes.slice(0, this.coded));
}

/** Whether a word is what stands between two places of a text. */
function stands(word: string, text: Letters, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
