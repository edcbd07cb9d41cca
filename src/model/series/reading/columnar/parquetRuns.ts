/** Runs may go so far beyond what they are read for: a writer may fill up its last group. */
const SPARE = 512;

interface Runs {
  /** Bits of each value. */
  readonly width: number;
  /** How many values are read. */
  readonly count: number;
}

/** The most bits of a value that are read. */
const WIDEST = 32;

/**
 * Goes through the runs of Parquet's hybrid of run lengths and packed bits that begin at `from`, and gives `each` its place among the
 * values, how many of them it is, where its value or its packed bits lie, and which of the two.
 * Source: https://parquet.apache.org/docs/file-format/data-pages/encodings/
 * @throws RangeError where they claim more values than `count` or break off before
 */
function goThrough(bytes: Uint8Array, from: number, { width, count }: Runs, each: (seen: number, taken: number, at: number, isPacked: boolean) => void): void {
  let at = from;
  let seen = 0;
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
    each(seen, taken, at, isPacked);
    at += isPacked ? (values / 8) * width : (width + 7) >> 3;
    seen += taken;
  }
}

/**
 * Says how many of the values of runs are 1. The library, which reads them too, writes down as many values as a run claims.
 * @throws RangeError where they claim more values than `count` or break off before
 */
export function onesInRuns(bytes: Uint8Array, from: number, runs: Runs): number {
  let ones = 0;
  goThrough(bytes, from, runs, (_, taken, at, isPacked) => {
    if (runs.width !== 1) return;
    if (!isPacked) ones += bytes[at] === 1 ? taken : 0;
    else for (let i = 0; i < taken; i++) ones += ((bytes[at + (i >> 3)] ?? 0) >> (i & 7)) & 1;
  });
  return ones;
}

/**
 * The values of runs.
 * @throws RangeError where they claim more values than `count`, or break off before
 */
export function placesInRuns(bytes: Uint8Array, from: number, runs: Runs): Uint32Array {
  const { width, count } = runs;
  if (width > WIDEST) throw new RangeError("runs have values of too many bits");
  const places = new Uint32Array(count);
  const most = 2 ** width;
  goThrough(bytes, from, runs, (seen, taken, at, isPacked) => {
    if (at + Math.ceil((isPacked ? taken * width : width) / 8) > bytes.length) throw new RangeError("runs break off");
    if (!isPacked) return places.fill(valueAt(bytes, at) % 2 ** (8 * ((width + 7) >> 3)), seen, seen + taken);
    for (let i = 0; i < taken; i++) {
      const bit = i * width;
      const place = at + Math.floor(bit / 8);
      places[seen + i] = Math.floor((valueAt(bytes, place) + (bytes[place + 4] ?? 0) * 2 ** 32) / 2 ** (bit % 8)) % most;
    }
  });
  return places;
}

/** Four bytes, of which those behind the end are 0. */
const valueAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
