/** Whole numbers beyond these are not told apart from their neighbours; those with decimals stay well below, so that a product rounds to them. */
const LARGEST = { whole: Number.MAX_SAFE_INTEGER, decimal: 2 ** 50 };
/** Decimals that are looked for: one behind the point, two, up to nine. */
const FINEST = 1e9;
/** What larger steps than 1 are tried where whole numbers lie far apart: second, minute, hour and day of instants in ms. */
const UNITS = [86_400_000, 3_600_000, 60_000, 1_000];

type Room = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The least and the greatest of numbers, and how many there are; the first two are infinite where there is none. */
export interface Extremes {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Some numbers of a few decimals: each is `(least + steps * unit) / per`, rounded once as its text was. */
export interface PackedStretch {
  readonly length: number;
  /** The steps of each; null where they go on evenly, each `again` times, of which `before` lie before the first. */
  readonly room: Room | null;
  readonly again: number;
  readonly before: number;
  readonly least: number;
  readonly unit: number;
  readonly per: number;
  /** What stands in the room for NaN; for minus zero, which is another value than zero, stands one less. */
  readonly missing: number;
  readonly extremes: Extremes;
}

/** In as many parts of one as numbers have decimals. */
interface Sizes extends Extremes {
  readonly per: number;
  /** Whether one is minus zero. */
  readonly signed: boolean;
}

/** The first `length` of some numbers in one, two or four bytes each, or none; null where they have many decimals, or lie too far apart. */
export function packed(values: Float64Array, length: number): PackedStretch | null {
  const sizes = sizesOf(values, length);
  if (sizes === null) return null;
  const { per, signed, count } = sizes;
  const extremes = { least: sizes.least / per, most: sizes.most / per, count };
  const even = !signed && count === length && length > 0 ? evenly(values, per, length) : null;
  if (even !== null) return { ...even, extremes };
  const [least, most] = count === 0 ? [0, 0] : [sizes.least, sizes.most];
  const unit = most - least < 0xfffe || per > 1 ? 1 : (UNITS.find((each) => areMultiples(values, length, least, each)) ?? 1);
  const reach = (most - least) / unit;
  if (!(reach < 0xffff_fffe)) return null;
  const missing = reach < 0xfe ? 0xff : reach < 0xfffe ? 0xffff : 0xffff_ffff;
  const room = missing === 0xff ? new Uint8Array(length) : missing === 0xffff ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    room[i] = value !== value ? missing : value === 0 && 1 / value < 0 ? missing - 1 : (Math.round(value * per) - least) / unit;
  }
  return { length, room, again: 1, before: 0, least, unit, per, missing, extremes };
}

function sizesOf(values: Float64Array, length: number): Sizes | null {
  let [per, least, most, count, signed] = [1, Infinity, -Infinity, 0, false];
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    count++;
    let size = Math.round(value * per);
    while (size / per !== value) {
      if (per === FINEST) return null;
      per *= 10;
      least *= 10;
      most *= 10;
      size = Math.round(value * per);
    }
    if (size === 0 && 1 / size < 0) {
      size = 0;
      signed = true;
    }
    if (size < least) least = size;
    if (size > most) most = size;
  }
  const largest = per === 1 ? LARGEST.whole : LARGEST.decimal;
  return count === 0 || (least >= -largest && most <= largest) ? { least, most, per, signed, count } : null;
}

/** Numbers that go on by even steps, each as often as the others, such as times; null where they do not. */
function evenly(values: Float64Array, per: number, length: number): Omit<PackedStretch, "extremes"> | null {
  const first = Math.round(values[0]! * per);
  let begin = 1;
  while (begin < length && values[begin] === values[0]) begin++;
  let end = begin + 1;
  while (end < length && values[end] === values[begin]) end++;
  const again = begin === length ? length : end === length ? Math.max(begin, end - begin) : end - begin;
  const before = begin === length ? 0 : again - begin;
  const unit = begin === length ? 0 : Math.round(values[begin]! * per) - first;
  if (before < 0) return null;
  for (let i = 0, left = again - before, size = first; i < length; i++) {
    if (left === 0) [size, left] = [size + unit, again];
    left--;
    if (size / per !== values[i]) return null;
  }
  return { length, room: null, again, before, least: first, unit, per, missing: -1 };
}

function areMultiples(values: Float64Array, length: number, least: number, unit: number): boolean {
  for (let i = 0; i < length; i++) {
    const steps = (values[i]! - least) / unit;
    if (steps === steps && Math.floor(steps) !== steps) return false;
  }
  return true;
}

/** The number at a place of a stretch. */
export function numberIn({ room, again, before, least, unit, per, missing }: PackedStretch, place: number): number {
  if (room === null) return (least + Math.floor((place + before) / again) * unit) / per;
  const steps = room[place]!;
  return steps < missing - 1 ? (least + steps * unit) / per : steps === missing ? Number.NaN : -0;
}

/** Writes the numbers of a stretch into an array, from a place on. */
export function unpackInto(all: Float64Array, from: number, stretch: PackedStretch): void {
  const { length, room, again, before, least, unit, per, missing } = stretch;
  if (room === null) {
    for (let i = 0, left = again - before, size = least; i < length; i++, left--) {
      if (left === 0) [size, left] = [size + unit, again];
      all[from + i] = size / per;
    }
    return;
  }
  for (let i = 0; i < length; i++) {
    const steps = room[i]!;
    all[from + i] = steps < missing - 1 ? (least + steps * unit) / per : steps === missing ? Number.NaN : -0;
  }
}
