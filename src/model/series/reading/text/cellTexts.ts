import { CodedTexts, MOST_CODED } from "./codedTexts";
import { OwnTexts } from "./ownText";

const LEAST = 1 << 4;

/** The cells of a column of text as they come: a byte for each, as long as few are different. */
export class CellTexts {
  private readonly own = new OwnTexts();
  private readonly known = new Map<string, number>();
  private codes = new Uint8Array(0);
  /** The cells themselves, once too many were different. */
  private cells: string[] | null = null;
  private coded = 0;

  get length(): number {
    return this.cells?.length ?? this.coded;
  }

  push(cell: string): void {
    const code = this.cells === null ? this.codeOf(cell) : null;
    if (code === null) {
      this.cells ??= this.coding().cells();
      this.cells.push(this.own.of(cell));
      return;
    }
    if (this.coded === this.codes.length) {
      const wider = new Uint8Array(Math.max(LEAST, 2 * this.coded));
      wider.set(this.codes);
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
    this.known.set(this.own.of(cell), code);
    return code;
  }

  private coding = (): CodedTexts => new CodedTexts([...this.known.keys()], this.codes.slice(0, this.coded));
}
