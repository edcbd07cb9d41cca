import { letGo } from "./letGo";
import { type Extremes, numberIn, packed, type PackedStretch, unpackInto } from "./packedStretch";

/** So many numbers lie in one piece of a column, at most. */
export const PIECE = 1 << 17;

const NONE: Extremes = { least: Infinity, most: -Infinity, count: 0 };

/** Numbers of a column, packed or not. */
export type StoredNumbers = Float64Array | PackedNumbers;

/** Numbers of a column that have few decimals, in as little room as holds them: stretches of `PIECE`, but for the last. */
export class PackedNumbers {
  constructor(
    private readonly stretches: readonly PackedStretch[],
    readonly length: number,
  ) {}

  /** The same numbers packed; null where they have many decimals, or lie too far apart. */
  static of(values: Float64Array): PackedNumbers | null {
    const stretches: PackedStretch[] = [];
    for (let from = 0; from < values.length; from += PIECE) {
      const stretch = packed(values.subarray(from), Math.min(PIECE, values.length - from));
      if (stretch === null) return null;
      stretches.push(stretch);
    }
    return new PackedNumbers(stretches, values.length);
  }

  /** Bytes that they take. */
  get bytes(): number {
    return this.stretches.reduce((sum, { room }) => sum + (room?.byteLength ?? 0), 0);
  }

  /** The least, the greatest and how many there are, known without going through them. */
  get extremes(): Extremes {
    return this.stretches.reduce<Extremes>((all, { extremes: { least, most, count } }) => ({ least: Math.min(all.least, least), most: Math.max(all.most, most), count: all.count + count }), NONE);
  }

  /** All of them, in an array of the caller's own. */
  unpack(): Float64Array<ArrayBuffer> {
    const all = new Float64Array(this.length);
    this.stretches.forEach((stretch, i) => unpackInto(all, i * PIECE, stretch));
    return all;
  }

  at(row: number): number {
    return numberIn(this.stretches[Math.floor(row / PIECE)]!, row % PIECE);
  }

  /** Whether something holds for all, which are gone through where they lie. */
  every(holds: (value: number) => boolean): boolean {
    return this.stretches.every((stretch) => {
      for (let i = 0; i < stretch.length; i++) if (!holds(numberIn(stretch, i))) return false;
      return true;
    });
  }

  /** All of them piece by piece, each in the same room. */
  *pieces(): Generator<Float64Array> {
    const room = new Float64Array(Math.min(PIECE, this.length));
    for (const stretch of this.stretches) {
      unpackInto(room, 0, stretch);
      yield room.subarray(0, stretch.length);
    }
    letGo(room);
  }

  /** Others in their places, packed as well; null where those cannot be. */
  map(change: (value: number) => number): PackedNumbers | null {
    const piece = new Float64Array(Math.min(PIECE, this.length));
    const stretches: PackedStretch[] = [];
    for (const stretch of this.stretches) {
      for (let i = 0; i < stretch.length; i++) piece[i] = change(numberIn(stretch, i));
      const changed = packed(piece, stretch.length);
      if (changed === null) return null;
      stretches.push(changed);
    }
    return new PackedNumbers(stretches, this.length);
  }
}

/** Numbers in one array or in pieces that are gone once the next one comes. */
export const piecesOf = (values: StoredNumbers): Iterable<Float64Array> => (values instanceof PackedNumbers ? values.pieces() : [values]);

/** The least, the greatest and how many there are of those that are not missing. */
export function extremesOf(values: StoredNumbers): Extremes {
  if (values instanceof PackedNumbers) return values.extremes;
  let [least, most, count] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (value !== value) continue;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most, count };
}
