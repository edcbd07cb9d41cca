import { Zip, ZipPassThrough } from "fflate";
import { littleEndian } from "./floats";
import { joined } from "./joined";
import { NPY_MARK } from "./npyHeader";

/** An array to write, row-major (C order). */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float64Array;
}

/** Bytes handed to the archive at a time: the check sum of a piece must not hold up the page. */
const PIECE = 1 << 20;

/** The earliest date that a zip can carry, so that the same arrays always make the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * An `.npz` file that `numpy.load` reads: little-endian floats of 4 or 8 bytes, stored without compression.
 * Gives way to other work between pieces of 1 MB.
 * @throws RangeError when a shape does not fit its values
 */
export async function writeNpz(arrays: readonly NamedArray[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const array of arrays) {
    const file = new ZipPassThrough(`${array.name}.npy`);
    file.mtime = NO_DATE;
    zip.add(file);
    const bytes = npyBytes(array);
    for (let from = 0; from < bytes.length; from += PIECE) {
      file.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
      if (bytes.length > PIECE) await pause();
    }
  }
  zip.end();
  return joined(pieces);
}

/**
 * One array as an `.npy` file, version 1.0 of the format.
 * Source: numpy.lib.format (magic, version, length of the header, a Python literal padded to 64 bytes, then the data).
 * @throws RangeError when the shape does not fit the values
 */
export function npyBytes({ name, shape, values }: NamedArray): Uint8Array<ArrayBuffer> {
  const size = shape.reduce((product, length) => product * length, 1);
  if (size !== values.length) throw new RangeError(`${name}: shape (${shape}) needs ${size} values, there are ${values.length}`);
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const literal = `{'descr': '<f${values.BYTES_PER_ELEMENT}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const start = Math.ceil((10 + literal.length + 1) / 64) * 64;
  const header = `${literal.padEnd(start - 11)}\n`;
  const bytes = new Uint8Array(start + values.byteLength);
  bytes.set([...NPY_MARK, 1, 0, header.length & 0xff, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  bytes.set(littleEndian(values), start);
  return bytes;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));
