import { letGo } from "./letGo";

/**
 * So many numbers lie in one piece, and so few are begun with: of a table of many columns, each may hold some rows only. A piece takes
 * a MB: of smaller ones Chromium keeps the memory at hand for others like them.
 */
const PIECE = 1 << 17;
const LEAST = 1 << 4;

/** Numbers whose count is not known before: they lie in pieces, so that no room is taken twice while they grow. */
export class NumberPieces {
  /** Room for what is known to come, which is given out as it is. */
  private room: Float64Array;
  private pieces: Float64Array[] = [];
  private piece = new Float64Array(0);
  length = 0;

  constructor(expected = 0) {
    this.room = new Float64Array(expected);
  }

  push(value: number): void {
    const { length: room } = this.room;
    if (this.length < room) {
      this.room[this.length++] = value;
      return;
    }
    const place = (this.length++ - room) % PIECE;
    if (place === 0) this.begin();
    else if (place === this.piece.length) this.widen();
    this.piece[place] = value;
  }

  /** All of them as one array; they are held no longer. */
  take(): Float64Array {
    const { room, pieces, length } = this;
    this.room = new Float64Array(0);
    this.pieces = [];
    this.length = 0;
    if (length <= room.length) return length === room.length ? room : room.subarray(0, length);
    const all = new Float64Array(length);
    all.set(room);
    pieces.forEach((piece, i) => {
      all.set(piece.subarray(0, length - room.length - i * PIECE), room.length + i * PIECE);
      letGo(piece);
    });
    return all;
  }

  private begin(): void {
    this.piece = new Float64Array(this.pieces.length === 0 ? LEAST : PIECE);
    this.pieces.push(this.piece);
  }

  /** Only the first piece is ever full before it has all its room. */
  private widen(): void {
    const wider = new Float64Array(2 * this.piece.length);
    wider.set(this.piece);
    this.pieces[0] = this.piece = wider;
  }
}
