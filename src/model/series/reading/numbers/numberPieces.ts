/** So many numbers lie in one piece, and so few are begun with: of a table of many columns, each may hold some rows only. */
const PIECE = 1 << 15;
const LEAST = 1 << 4;

/** Numbers whose count is not known before: they lie in pieces, so that no room is taken twice while they grow. */
export class NumberPieces {
  private pieces: Float64Array[] = [];
  private piece = new Float64Array(0);
  length = 0;

  push(value: number): void {
    const place = this.length++ % PIECE;
    if (place === 0) this.begin();
    else if (place === this.piece.length) this.widen();
    this.piece[place] = value;
  }

  /** All of them as one array; they are held no longer. */
  take(): Float64Array {
    const all = new Float64Array(this.length);
    this.pieces.forEach((piece, i) => all.set(piece.subarray(0, this.length - i * PIECE), i * PIECE));
    this.pieces = [];
    this.length = 0;
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
