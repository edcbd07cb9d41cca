import type { Domain } from "./paint";
import { TABLE_SIZE, type ColourTable } from "./palette";

/** Entries of the table of logarithms, about: so many for each colour that none is drawn where its neighbour belongs. */
const ENTRIES = 16 * TABLE_SIZE;
/** Digits of a float32 after its exponent. */
const DIGITS = 23;

/**
 * As `paint`, but colours are evenly apart in the logarithm of the value. Zero and less have the first colour, NaN is transparent.
 * @param domain the values of the first and the last colour, both above 0
 */
export function paintTimes(
  values: Float32Array,
  offset: number,
  rows: number,
  columns: number,
  domain: Domain,
  table: ColourTable,
  bytes = new Uint8ClampedArray(4 * rows * columns),
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, rows * columns);
  const bits = new Uint32Array(values.buffer, values.byteOffset + 4 * offset, pixels.length);
  const { first, shift, colours } = logarithms(domain, table);
  const [low, high] = domain;
  const [least, most] = [table[0]!, table[TABLE_SIZE - 1]!];
  for (let i = 0; i < pixels.length; i++) {
    const value = values[offset + i]!;
    if (value !== value) pixels[i] = 0;
    else if (!(value > low)) pixels[i] = least;
    else pixels[i] = value >= high ? most : colours[(bits[i]! >>> shift) - first]!;
  }
  return bytes;
}

interface Logarithms {
  readonly first: number;
  readonly shift: number;
  readonly colours: Uint32Array;
}

/** The last of each table: all maps of a row share it, and a window that moves keeps it. */
const lastOf = new WeakMap<ColourTable, { readonly low: number; readonly high: number; readonly made: Logarithms }>();

function logarithms([low, high]: Domain, table: ColourTable): Logarithms {
  const last = lastOf.get(table);
  if (last?.low === low && last.high === high) return last.made;
  const made = makeLogarithms(low, high, table);
  lastOf.set(table, { low, high, made });
  return made;
}

/** The bits of a positive float grow with it: exponent, then digits. The foremost of them tell its colour from a table, many times faster than a logarithm for each pixel. */
function makeLogarithms(low: number, high: number, table: ColourTable): Logarithms {
  const octaves = Math.log2(high / low);
  const shift = Math.max(0, Math.min(DIGITS, DIGITS - Math.floor(Math.log2(ENTRIES / octaves))));
  const number = new Float32Array([low, high]);
  const bits = new Uint32Array(number.buffer);
  const [first, last] = [bits[0]! >>> shift, bits[1]! >>> shift];
  const colours = new Uint32Array(last - first + 1);
  const half = 2 ** shift / 2;
  for (let entry = 0; entry < colours.length; entry++) {
    bits[0] = (first + entry) * 2 ** shift + half;
    const place = (Math.log2(number[0]! / low) / octaves) * (TABLE_SIZE - 1) + 0.5;
    colours[entry] = table[Math.min(TABLE_SIZE - 1, Math.max(0, Math.floor(place)))]!;
  }
  return { first, shift, colours };
}
