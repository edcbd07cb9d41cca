/** So many different texts have a byte for each cell that holds one of them. */
export const MOST_CODED = 256;

/** Cells of which few are different: for each, the place of its text among those, which are in the order in which they first come. */
export class CodedTexts {
  constructor(
    readonly texts: readonly string[],
    readonly codes: Uint8Array<ArrayBuffer>,
  ) {}

  get length(): number {
    return this.codes.length;
  }

  /** Bytes that they take, about. */
  get bytes(): number {
    return this.codes.length + this.texts.reduce((sum, { length }) => sum + 2 * length + 24, 0);
  }

  at(row: number): string {
    return this.texts[this.codes[row]!]!;
  }

  /** All of them, in an array of the caller's own. */
  cells(): string[] {
    const all = Array.from<string>({ length: this.codes.length });
    for (let row = 0; row < all.length; row++) all[row] = this.at(row);
    return all;
  }

  /** How many of the cells something holds for. */
  count(holds: (text: string) => boolean): number {
    const held = this.texts.map(holds);
    let count = 0;
    for (const code of this.codes) if (held[code]) count++;
    return count;
  }
}
