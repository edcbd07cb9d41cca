/** The most bytes that the texts of a page may have, which repeat the beginnings of those before. */
const MAX_TEXTS = 256 * 2 ** 20;

interface Deltas {
  readonly values: Int32Array;
  readonly end: number;
}

/**
 * Holds texts that repeat the beginnings of those before them against their bytes: each claims how much of the one before it repeats,
 * and a few bytes can say that each of a million does.
 * Source: https://parquet.apache.org/docs/file-format/data-pages/encodings/
 * @throws RangeError where one repeats more than there is, or all of them are too long
 */
export function checkRepeated(bytes: Uint8Array, from: number, count: number): void {
  if (count === 0) return;
  const prefixes = deltas(bytes, from, count);
  const suffixes = deltas(bytes, prefixes.end, count);
  let [before, sum, left] = [0, 0, bytes.length - suffixes.end];
  for (let i = 0; i < count; i++) {
    const [prefix, suffix] = [prefixes.values[i]!, suffixes.values[i]!];
    if (prefix < 0 || prefix > before || suffix < 0 || suffix > left) throw new RangeError("a text repeats more than there is");
    before = prefix + suffix;
    left -= suffix;
    sum += before;
    if (sum > MAX_TEXTS) throw new RangeError("texts are too long");
  }
}

/** Holds texts, whose lengths come before all of them, against their bytes. @throws RangeError where they are longer */
export function checkLengths(bytes: Uint8Array, from: number, count: number): void {
  if (count === 0) return;
  const { values, end } = deltas(bytes, from, count);
  let left = bytes.length - end;
  for (const length of values) {
    left -= length;
    if (length < 0 || left < 0) throw new RangeError("texts are longer than their page");
  }
}

/** Holds the sizes of blocks of differences against what they may be. @throws RangeError where they are of none that is written */
export function checkBlocks(bytes: Uint8Array, from: number, count: number): void {
  if (count > 0) new DeltaReader(bytes, from).blocks();
}

class DeltaReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  /** How many smaller blocks each block has, and how many numbers each of those has. Sizes are multiples of 128 and of 32. */
  blocks(): { readonly minis: number; readonly each: number } {
    const [block, minis] = [this.varint(), this.varint()];
    const each = block / minis;
    if (!(each > 0 && each % 8 === 0) || minis > this.bytes.length) throw new RangeError("a page's blocks are damaged");
    this.varint();
    return { minis, each };
  }

  zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  private varint(): number {
    let [value, scale] = [0, 1];
    for (let next = 128; next >= 128; scale *= 128) {
      next = this.bytes[this.at++] ?? Number.NaN;
      if (!(next >= 0) || scale > 2 ** 35) throw new RangeError("a page breaks off");
      value += (next & 127) * scale;
    }
    return value;
  }
}

/** Numbers of 32 bits by their differences, in blocks of smaller blocks that each have a width. */
function deltas(bytes: Uint8Array, from: number, count: number): Deltas {
  const reader = new DeltaReader(bytes, from);
  const { minis, each } = reader.blocks();
  const values = new Int32Array(count);
  values[0] = reader.zigzag();
  for (let i = 1; i < count; ) {
    const least = reader.zigzag();
    const widths = reader.at;
    let at = widths + minis;
    for (let mini = 0; mini < minis && i < count; mini++) {
      const width = bytes[widths + mini] ?? Number.NaN;
      const end = at + (each * width) / 8;
      if (!(width <= 32 && end <= bytes.length)) throw new RangeError("a page breaks off");
      for (let j = 0; j < each && i < count; j++) {
        values[i] = values[i - 1]! + least + bitsAt(bytes, 8 * at + j * width, width);
        i++;
      }
      at = end;
    }
    reader.at = at;
  }
  return { values, end: reader.at };
}

function bitsAt(bytes: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let done = 0; done < width; ) {
    const within = (from + done) % 8;
    const taken = Math.min(8 - within, width - done);
    value += ((bytes[(from + done - within) / 8]! >> within) & ((1 << taken) - 1)) * 2 ** done;
    done += taken;
  }
  return value;
}
