import { halfToNumber } from "../../../files/floats";
import { DAY, startOfMonth } from "../time/calendar";

/** How one element of an array lies in its bytes, and what it is read as. */
export type Dtype = {
  /** Bytes of one element. */
  readonly size: number;
} & (
  /** `exact` is there where integers may be too large for `read`. */
  | { readonly kind: "number"; readonly read: ReadNumber; readonly exact?: ((view: DataView, at: number) => bigint) | undefined }
  /** `ns`: the nanoseconds since 1970 of an instant that is finer than a millisecond, where its unit allows. */
  | { readonly kind: "instant"; readonly read: ReadNumber; readonly ns: ((view: DataView, at: number) => bigint | null) | null }
  | { readonly kind: "text"; readonly read: (view: DataView, at: number) => string }
);

/** Why elements cannot be read: Python objects, floats as wide as the machine had them, or none that are known. */
export type DtypeFault = "objects" | "long-double" | "number-type";

const UNIT_MS: Readonly<Record<string, number>> = { W: 7 * DAY, D: DAY, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
/** Divided by, not multiplied with a fraction: whole milliseconds stay whole. */
const UNITS_IN_MS: Readonly<Record<string, number>> = { us: 1e3, ns: 1e6, ps: 1e9, fs: 1e12, as: 1e15 };
const NOT_A_TIME = -(2n ** 63n);
const COMPLEX = /^([<>|=])c(8|16)$/;

/** The parts of a complex number, which are columns of their own: the type of one part, what it is called, how far in it lies. */
export interface ComplexPart {
  readonly suffix: string;
  readonly descr: string;
  readonly offset: number;
}

/** What a description stands for: a complex number is two, any other type itself. */
export function partsOf(descr: string): readonly ComplexPart[] {
  const complex = COMPLEX.exec(descr);
  if (complex === null) return [{ suffix: "", descr, offset: 0 }];
  const half = Number(complex[2]) / 2;
  return [".real", ".imag"].map((suffix, i) => ({ suffix, descr: `${complex[1]}f${half}`, offset: i * half }));
}

/** Bytes of one element of such a description; null where it does not say. */
export function widthOf(descr: string): number | null {
  const match = /^[<>|=]?([a-zA-Z])(\d*)(?:\[.*\])?$/.exec(descr);
  if (match === null) return null;
  return Number(match[2] || 8) * (match[1] === "U" ? 4 : 1);
}

/** The type that a NumPy description such as "<f4", ">M8[ns]" or "<U19" names, or why it cannot be read. */
export function dtypeOf(descr: string): Dtype | DtypeFault {
  if (descr.includes("O")) return "objects";
  const match = /^([<>|=])([fiubMmUS])(\d+)(?:\[(\d*)([A-Za-z]+)\])?$/.exec(descr);
  if (match === null) return "number-type";
  const [, order, type, digits, multiple, unit] = match;
  const little = order !== ">";
  const size = Number(digits);
  if (type === "U") return { size: 4 * size, kind: "text", read: (view, at) => unicodeText(view, at, size, little) };
  if (type === "S") return { size, kind: "text", read: (view, at) => byteText(view, at, size) };
  if (type === "M") return (size === 8 && instants(little, Number(multiple || 1), unit ?? "")) || "number-type";
  if (type === "f" && size > 8) return "long-double";
  if (unit !== undefined && type !== "m") return "number-type";
  const read = reader(`${type}${size}`, little);
  return read === null ? "number-type" : { size, kind: "number", read, exact: exactReader(`${type}${size}`, little) };
}

type ReadNumber = (view: DataView, at: number) => number;

function exactReader(type: string, little: boolean): ((view: DataView, at: number) => bigint) | undefined {
  if (type === "i8") return (view, at) => view.getBigInt64(at, little);
  return type === "u8" ? (view, at) => view.getBigUint64(at, little) : undefined;
}

function reader(type: string, little: boolean): ReadNumber | null {
  switch (type) {
    case "f2": return (view, at) => halfToNumber(view.getUint16(at, little));
    case "f4": return (view, at) => view.getFloat32(at, little);
    case "f8": return (view, at) => view.getFloat64(at, little);
    case "i1": return (view, at) => view.getInt8(at);
    case "i2": return (view, at) => view.getInt16(at, little);
    case "i4": return (view, at) => view.getInt32(at, little);
    case "i8": return (view, at) => Number(view.getBigInt64(at, little));
    case "u1": return (view, at) => view.getUint8(at);
    case "u2": return (view, at) => view.getUint16(at, little);
    case "u4": return (view, at) => view.getUint32(at, little);
    case "u8": return (view, at) => Number(view.getBigUint64(at, little));
    case "b1": return (view, at) => (view.getUint8(at) === 0 ? 0 : 1);
    // A span of time, in units of its own.
    case "m8": return (view, at) => {
      const raw = view.getBigInt64(at, little);
      return raw === NOT_A_TIME ? Number.NaN : Number(raw);
    };
    default: return null;
  }
}

function instants(little: boolean, multiple: number, unit: string): Dtype | null {
  const toMs = (units: number): number => {
    if (unit === "Y") return startOfMonth((1970 + units) * 12);
    if (unit === "M") return startOfMonth(1970 * 12 + units);
    return units * (UNIT_MS[unit] ?? 1) / (UNITS_IN_MS[unit] ?? 1);
  };
  if (!["Y", "M", ...Object.keys(UNIT_MS), ...Object.keys(UNITS_IN_MS)].includes(unit)) return null;
  const finer = unit === "us" ? 1000n : unit === "ns" ? 1n : null;
  return {
    size: 8,
    kind: "instant",
    read(view, at) {
      const raw = view.getBigInt64(at, little);
      return raw === NOT_A_TIME ? Number.NaN : toMs(Number(raw) * multiple);
    },
    ns: finer === null ? null : (view, at) => {
      const units = view.getBigInt64(at, little);
      const ns = units * BigInt(multiple) * finer;
      return units === NOT_A_TIME || ns % 1_000_000n === 0n ? null : ns;
    },
  };
}

/** Four bytes for each letter, padded with zeros; what is no letter at all is shown as such. */
function unicodeText(view: DataView, at: number, letters: number, little: boolean): string {
  let text = "";
  for (let i = 0; i < letters; i++) {
    const code = view.getUint32(at + 4 * i, little);
    if (code === 0) break;
    text += code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  }
  return text;
}

const UTF8 = new TextDecoder();

function byteText(view: DataView, at: number, size: number): string {
  let end = 0;
  while (end < size && view.getUint8(at + end) !== 0) end++;
  return UTF8.decode(new Uint8Array(view.buffer, view.byteOffset + at, end));
}
