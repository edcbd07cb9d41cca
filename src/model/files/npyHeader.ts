/** What the header of a `.npy` says. Source: NumPy Enhancement Proposal 1, and numpy.lib.format (versions 1.0 to 3.0). */
export interface NpyHeader {
  /** "<f4", ">i8", "<M8[ns]", …; null where each element has named fields. */
  readonly descr: string | null;
  /** The named fields of each element, in the order of their bytes; empty where it has none, or some that have fields of their own. */
  readonly fields: readonly NpyField[];
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Bytes before the numbers. */
  readonly offset: number;
}

/** A field of a structured type; padding between fields has the name "". */
export interface NpyField {
  readonly name: string;
  readonly descr: string;
  /** How many such values it holds: 1, or those of an array inside of each element. */
  readonly count: number;
}

/** What is wrong with a header. */
export type NpyFault =
  | { readonly kind: "not-npy" | "cut-short" }
  /** It claims to be of so many bytes. */
  | { readonly kind: "too-long"; readonly bytes: number }
  | { readonly kind: "unclear"; readonly text: string };

/** NumPy itself stops at 10,000 by default. */
const LONGEST = 1 << 16;
export const NPY_MARK = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;

export const isNpy = (bytes: Uint8Array): boolean => NPY_MARK.every((byte, i) => bytes[i] === byte);

/** Reads the header (mark, version, length, a Python literal), or says what is wrong with it. */
export function readNpyHeader(bytes: Uint8Array): NpyHeader | NpyFault {
  if (!isNpy(bytes)) return { kind: "not-npy" };
  if (bytes.length < 12) return { kind: "cut-short" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bytes[6]! >= 2;
  const start = wide ? 12 : 10;
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  if (length > LONGEST) return { kind: "too-long", bytes: length };
  if (start + length > bytes.length) return { kind: "cut-short" };
  const text = new TextDecoder().decode(bytes.subarray(start, start + length));

  const descr = /'descr'\s*:\s*(?:'([^']*)'|\[)/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(((?:\s*\d+L?\s*,)*(?:\s*\d+L?)?)\s*\)/.exec(text)?.[1];
  if (descr === null || order === undefined || shape === undefined) return { kind: "unclear", text: text.trim() };
  const sizes = shape.split(",").map((size) => size.trim().replace("L", "")).filter((size) => size !== "").map(Number);
  const fields = descr[1] === undefined ? fieldsIn(text, descr.index + descr[0].length) : [];
  return { descr: descr[1] ?? null, fields, fortranOrder: order === "True", shape: sizes, offset: start + length };
}

/** A name is a text, or with a title, two. */
const NAME = String.raw`'((?:[^'\\]|\\.)*)'`;
const FIELD = String.raw`\s*\(\s*(?:${NAME}|\(\s*${NAME}\s*,\s*${NAME}\s*\))\s*,\s*'([^']*)'\s*(?:,\s*\(([\d,\s]*)\)\s*)?\)\s*,?`;

/** The fields of a list that begins at `from`; none where one is of a kind that is not known. */
function fieldsIn(text: string, from: number): NpyField[] {
  const fields: NpyField[] = [];
  const next = new RegExp(FIELD, "y");
  next.lastIndex = from;
  for (let end = from; ; end = next.lastIndex) {
    const found = next.exec(text);
    if (found === null) return /^\s*\]/.test(text.slice(end)) ? fields : [];
    const [, name, , titled, descr, shape] = found;
    const count = (shape ?? "").split(",").reduce((product, size) => (size.trim() === "" ? product : product * Number(size)), 1);
    fields.push({ name: (name ?? titled ?? "").replace(/\\(.)/g, "$1"), descr: descr!, count });
  }
}
