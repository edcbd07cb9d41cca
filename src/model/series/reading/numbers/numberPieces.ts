import { letGo } from "./letGo";
import { PackedNumbers, PIECE } from "./packedNumbers";
import { packed, unpackInto, type PackedStretch } from "./packedStretch";

/**
 * So few numbers are begun with: of a table of many columns, each may hold some rows only. A whole piece takes a MB: of smaller ones
 * Chromium keeps the memory at hand for others like them.
 */
const LEAST = 1 << 4;

/**
 * Numbers whose count is not known before: they lie in pieces, so that no room is taken twice while they grow. As long as all have
 * few decimals, the pieces that are full are packed.
 */
export class NumberPieces {
  /** The pieces that are full and packed; null once some numbers had many decimals. */
  private stretches: PackedStretch[] | null = [];
  /** The pieces that are full and stand as they are: the first has room for all that are known to come, where any are. */
  private full: Float64Array[] = [];
  private piece = new Float64Array(0);
  private next = 0;
  length = 0;

  /** @param expected so many are known to come at most; 0 where nobody counted them */
  constructor(private readonly expected = 0) {}

  push(value: number): void {
    if (this.next === this.piece.length) this.makeRoom();
    this.piece[this.next++] = value;
    this.length++;
  }

  /** All of them as one array; they are held no longer. */
  take(): Float64Array {
    if (this.stretches !== null) this.standAsTheyAre(this.stretches);
    const { full, piece, next, length } = this;
    this.clear();
    if (full.length === 0 && length <= this.expected) return length === piece.length ? piece : piece.subarray(0, length);
    const all = new Float64Array(length);
    let at = 0;
    for (const each of [...full, piece.subarray(0, next)]) {
      all.set(each, at);
      at += each.length;
      letGo(each);
    }
    return all;
  }

  /** All of them packed, after which they are held no longer; null where that is not possible. */
  takePacked(): PackedNumbers | null {
    const { stretches, piece, next, length } = this;
    const rest = stretches === null ? null : packed(piece, next);
    if (stretches === null || rest === null) return null;
    this.clear();
    letGo(piece);
    return new PackedNumbers([...stretches, rest], length);
  }

  private makeRoom(): void {
    const { piece, stretches, full } = this;
    if (piece.length < PIECE && full.length === 0) {
      this.piece = new Float64Array(Math.min(PIECE, Math.max(LEAST, 2 * piece.length)));
      this.piece.set(piece);
      letGo(piece);
      return;
    }
    const stretch = stretches === null ? null : packed(piece, PIECE);
    if (stretch !== null) {
      stretches!.push(stretch);
      this.next = 0;
      return;
    }
    if (stretches !== null) this.standAsTheyAre(stretches);
    if (this.next < this.piece.length) return;
    this.full.push(this.piece);
    this.piece = new Float64Array(PIECE);
    this.next = 0;
  }

  /** Unpacks what was packed, from then on. */
  private standAsTheyAre(stretches: readonly PackedStretch[]): void {
    const { piece, next, length, expected } = this;
    this.stretches = null;
    const room = (size: number) => {
      const all = new Float64Array(size);
      stretches.forEach((stretch, i) => unpackInto(all, i * PIECE, stretch));
      return all;
    };
    if (expected >= length) {
      this.piece = room(expected);
      this.piece.set(piece.subarray(0, next), length - next);
      this.next = length;
      letGo(piece);
    } else if (stretches.length > 0) this.full = [room(length - next)];
  }

  private clear(): void {
    this.stretches = [];
    this.full = [];
    this.piece = new Float64Array(0);
    this.next = 0;
    this.length = 0;
  }
}
