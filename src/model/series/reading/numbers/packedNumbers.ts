/** So many numbers lie in one piece of a column, at most. */
export const PIECE = 1 << 17;

/** Whole numbers beyond these are not told apart from their neighbours. */
const LARGEST = Number.MAX_SAFE_INTEGER;
/** What larger steps than 1 are tried where numbers lie far apart: second, minute, hour and day of instants in ms. */
const UNITS = [86_400_000, 3_600_000, 60_000, 1_000];

type Room = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Whole numbers of a stretch: how many units each lies above the least of them, and `missing` where it is NaN. */
export interface PackedStretch {
  readonly room: Room;
  readonly missing: number;
  readonly least: number;
  readonly unit: number;
}

/** The first `length` of some numbers in one, two or four bytes each; null where some are no whole ones, or too far apart. */
export function packed(values: Float64Array, length: number): PackedStretch | null {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    // Minus zero is no other number than zero, but another value.
    if (Math.floor(value) !== value || (value === 0 && 1 / value < 0)) return null;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) [least, most] = [0, 0];
  if (!(least >= -LARGEST && most <= LARGEST)) return null;
  const unit = most - least < 0xffff ? 1 : (UNITS.find((each) => areMultiples(values, length, least, each)) ?? 1);
  const reach = (most - least) / unit;
  if (!(reach < 0xffff_ffff)) return null;
  const missing = reach < 0xff ? 0xff : reach < 0xffff ? 0xffff : 0xffff_ffff;
  const room = missing === 0xff ? new Uint8Array(length) : missing === 0xffff ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    room[i] = value === value ? (value - least) / unit : missing;
  }
  return { room, missing, least, unit };
}

function areMultiples(values: Float64Array, length: number, least: number, unit: number): boolean {
  for (let i = 0; i < length; i++) {
    const steps = (values[i]! - least) / unit;
    if (steps === steps && Math.floor(steps) !== steps) return false;
  }
  return true;
}

/** Writes the numbers of a stretch into an array, from a place on. */
export function unpackInto(all: Float64Array, from: number, { room, missing, least, unit }: PackedStretch): void {
  for (let i = 0; i < room.length; i++) all[from + i] = room[i] === missing ? Number.NaN : least + room[i]! * unit;
}

/** Whole numbers of a column in as little room as holds them: stretches of `PIECE`, but for the last. */
export class PackedNumbers {
  constructor(
    private readonly stretches: readonly PackedStretch[],
    readonly length: number,
  ) {}

  /** The same numbers packed; null where they are not whole. */
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
    return this.stretches.reduce((sum, { room }) => sum + room.byteLength, 0);
  }

  /** All of them, in an array of the caller's own. */
  unpack(): Float64Array<ArrayBuffer> {
    const all = new Float64Array(this.length);
    this.stretches.forEach((stretch, i) => unpackInto(all, i * PIECE, stretch));
    return all;
  }

  at(row: number): number {
    const { room, missing, least, unit } = this.stretches[Math.floor(row / PIECE)]!;
    const steps = room[row % PIECE]!;
    return steps === missing ? Number.NaN : least + steps * unit;
  }

  /** Whether something holds for all, which are gone through where they lie. */
  every(holds: (value: number) => boolean): boolean {
    return this.stretches.every(({ room, missing, least, unit }) => {
      for (let i = 0; i < room.length; i++) if (!holds(room[i] === missing ? Number.NaN : least + room[i]! * unit)) return false;
      return true;
    });
  }
}
