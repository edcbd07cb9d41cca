/** So many times as many bytes as there are may be named in all: names may stand for several things. */
const TIMES = 8;

/** Gives the place of a member of a table by its slot (4, 6, 8 …); null where the table has none. */
export type FlatTable = (slot: number) => number | null;

/** Members of equal size, one after another. */
export interface FlatVector {
  readonly from: number;
  readonly length: number;
}

/**
 * Bytes laid out by FlatBuffers. Whatever they name has to lie in them, which flechette, in which a list may claim two thousand million
 * members, does not see to; nor may they name the same part again and again.
 * Source: https://flatbuffers.dev/internals/
 * @throws RangeError by each of its functions, where something lies beyond the bytes
 */
export class FlatBytes {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    private readonly spare = { left: TIMES * bytes.length },
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** A part, in which all that it names has to lie. */
  part(from: number, length: number): FlatBytes {
    this.check(from, length);
    return new FlatBytes(this.bytes.subarray(from, from + length), this.spare);
  }

  byte = (at: number): number => this.view.getUint8(this.check(at, 1));
  short = (at: number): number => this.view.getUint16(this.check(at, 2), true);
  whole = (at: number): number => this.view.getInt32(this.check(at, 4), true);

  /** A whole number of 64 bits that a length or a place can be. */
  long = (at: number): number => {
    const value = Number(this.view.getBigInt64(this.check(at, 8), true));
    if (!Number.isSafeInteger(value)) throw new RangeError("a number is too large");
    return value;
  };

  /** The table that is named at `at`. */
  table(at: number): FlatTable {
    const place = at + this.whole(at);
    const names = place - this.whole(place);
    const size = this.short(names);
    this.take(size);
    return (slot) => {
      const by = slot < size ? this.short(names + slot) : 0;
      return by === 0 ? null : place + by;
    };
  }

  /** The list that is named at `at`, of members of `stride` bytes each; an empty one where `at` is null. */
  vector(at: number | null, stride: number): FlatVector {
    if (at === null) return { from: 0, length: 0 };
    const base = at + this.whole(at);
    const length = this.whole(base);
    if (length < 0 || length * stride > this.bytes.length - base - 4) throw new RangeError("a list is longer than its file");
    this.take(length * stride);
    return { from: base + 4, length };
  }

  /** What `read` makes of each member of such a list, of its place. */
  each<T>(at: number | null, stride: number, read: (at: number) => T): T[] {
    const { from, length } = this.vector(at, stride);
    return Array.from({ length }, (_, i) => read(from + i * stride));
  }

  private take(bytes: number): void {
    this.spare.left -= bytes;
    if (this.spare.left < 0) throw new RangeError("the same part is named too often");
  }

  private check(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw new RangeError("a message breaks off");
    return at;
  }
}
