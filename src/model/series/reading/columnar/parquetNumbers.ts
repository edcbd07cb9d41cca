import type { SchemaElement } from "hyparquet";

/** Numbers, or whole numbers of 64 bits where a float64 would round them. */
export type ParquetNumbers = ArrayLike<number | bigint>;

/** How the numbers of a column lie in its pages where they are plain. */
export interface NumberForm {
  /** Bytes of each. */
  readonly width: 4 | 8;
  /** Reads `count` of them from a place on, into `room` where no float64 rounds them; what it gives may be of that room. */
  readonly read: (view: DataView, from: number, count: number, room: Float64Array) => ParquetNumbers;
}

/** Instants come as whole milliseconds since 1970, or as whole nanoseconds where the file is finer. */
export const INSTANTS = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms),
  timestampFromMicroseconds: (us: bigint) => (us % 1000n === 0n ? Number(us) / 1e3 : us * 1000n),
  timestampFromNanoseconds: (ns: bigint) => (ns % 1_000_000n === 0n ? Number(ns / 1_000_000n) : ns),
  dateFromDays: (days: number) => days * 86_400_000,
};

const DOUBLES: NumberForm = {
  width: 8,
  read: (view, from, count, room) => {
    new Uint8Array(room.buffer).set(new Uint8Array(view.buffer, view.byteOffset + from, 8 * count));
    return room.subarray(0, count);
  },
};
const FLOATS = narrow((view, at) => view.getFloat32(at, true));
const INTEGERS = narrow((view, at) => view.getInt32(at, true));
const UNSIGNED = narrow((view, at) => view.getUint32(at, true));
const DAYS = narrow((view, at) => INSTANTS.dateFromDays(view.getInt32(at, true)));
const LARGE_INTEGERS = wide(1, (value) => value);
const OF_UNIT = {
  MILLIS: wide(1, INSTANTS.timestampFromMilliseconds),
  MICROS: wide(1e3, INSTANTS.timestampFromMicroseconds),
  NANOS: wide(1e6, INSTANTS.timestampFromNanoseconds),
};
/** Types of whole numbers that are as they lie there. */
const PLAIN_INTEGERS = new Set<string | undefined>([undefined, "INT_8", "INT_16", "INT_32", "INT_64", "UINT_8", "UINT_16"]);

/** The form of a column's numbers; null where they are of a type that is left to the library. */
export function numberForm({ type, converted_type: converted, logical_type: logical }: SchemaElement): NumberForm | null {
  if (type === "FLOAT" || type === "DOUBLE") return converted !== undefined || logical !== undefined ? null : type === "FLOAT" ? FLOATS : DOUBLES;
  if (type === "INT32" && converted === "DATE") return DAYS;
  if (type === "INT64" && converted === "TIMESTAMP_MILLIS") return OF_UNIT.MILLIS;
  if (type === "INT64" && converted === "TIMESTAMP_MICROS") return OF_UNIT.MICROS;
  if (type === "INT64" && converted === undefined && logical?.type === "TIMESTAMP") return OF_UNIT[logical.unit];
  if (logical !== undefined && logical.type !== "INTEGER") return null;
  const isUnsigned = logical?.isSigned === false;
  if (type === "INT32" && (converted === "UINT_32" || (isUnsigned && logical.bitWidth === 32))) return UNSIGNED;
  if (!PLAIN_INTEGERS.has(converted) || (isUnsigned && logical.bitWidth === 64)) return null;
  return type === "INT32" ? INTEGERS : type === "INT64" ? LARGE_INTEGERS : null;
}

function narrow(at: (view: DataView, place: number) => number): NumberForm {
  const read: NumberForm["read"] = (view, from, count, room) => {
    for (let i = 0; i < count; i++) room[i] = at(view, from + 4 * i);
    return room.subarray(0, count);
  };
  return { width: 4, read };
}

/** Whole numbers of 64 bits, of which `unit` make one; those that make no whole one, or more than a float64 counts, are given to `other`. */
function wide(unit: number, other: (value: bigint) => number | bigint): NumberForm {
  // So many whole ones, and so much more, are in what the upper half counts.
  const [whole, rest] = [Math.floor(2 ** 32 / unit), 2 ** 32 % unit];
  const read: NumberForm["read"] = (view, from, count, room) => {
    let others: (number | bigint)[] | null = null;
    for (let i = 0; i < count; i++) {
      const at = from + 8 * i;
      const upper = view.getInt32(at + 4, true);
      const lower = upper * rest + view.getUint32(at, true);
      const units = Math.floor(lower / unit);
      const value = upper * whole + units;
      const isExact = units * unit === lower && Number.isSafeInteger(value);
      if (isExact) room[i] = value;
      else others ??= Array.from(room.subarray(0, i));
      if (others !== null) others[i] = isExact ? value : other(view.getBigInt64(at, true));
    }
    return others ?? room.subarray(0, count);
  };
  return { width: 8, read };
}
