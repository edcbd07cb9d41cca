/** Runs may go so far beyond what they are read for: a writer may fill up its last group. */
const SPARE = 512;

interface Runs {
  /** Bits of each value. */
  readonly width: number;
  /** How many values are read. */
  readonly count: number;
}

/**
 * Goes through the runs of Parquet's hybrid of run lengths and packed bits that begin at `from`, as hyparquet does, which writes down as
 * many values as a run claims. Says how many of the values are 1.
 * Source: https://parquet.apache.org/docs/file-format/data-pages/encodings/
 * @throws RangeError where they claim more values than `count` or break off before
 */
export function onesInRuns(bytes: Uint8Array, from: number, { width, count }: Runs): number {
  let at = from;
  let seen = 0;
  let ones = 0;
  while (seen < count) {
    let [head, shift] = [0, 0];
    for (let byte = 128; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? Number.NaN;
      if (!(byte >= 0) || shift > 28) throw new RangeError("runs break off");
      head += (byte & 127) * 2 ** shift;
    }
    const isPacked = head % 2 === 1;
    const values = isPacked ? ((head - 1) / 2) * 8 : head / 2;
    if (values > count - seen + SPARE) throw new RangeError("runs are longer than their page");
    const taken = Math.min(values, count - seen);
    if (isPacked) {
      if (width === 1) for (let i = 0; i < taken; i++) ones += ((bytes[at + (i >> 3)] ?? 0) >> (i & 7)) & 1;
      at += (values / 8) * width;
    } else {
      if (width === 1 && bytes[at] === 1) ones += taken;
      at += (width + 7) >> 3;
    }
    seen += taken;
  }
  return ones;
}
