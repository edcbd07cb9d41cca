import { isObject } from "../record";
import { littleEndian } from "../files/floats";
import { Malformed } from "./faults";
import { sizeOf, WIDTH, type NumberType, type StoredArray } from "./stored";

/** A header longer than this describes no weights; the format itself allows 100 MB. */
const LONGEST_HEADER = 10 * 2 ** 20;

const TYPES: Readonly<Record<string, NumberType>> = {
  F16: "float16",
  BF16: "bfloat16",
  F32: "float32",
  F64: "float64",
};

/** What a `.safetensors` file holds: its arrays, and the texts of its `__metadata__`. */
export interface Safetensors {
  readonly arrays: readonly StoredArray[];
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads a `.safetensors` file: 8 bytes for the header's length, a JSON header, the data.
 * As the format demands, the arrays must fill the data without gap or overlap.
 * Source: https://github.com/huggingface/safetensors#format
 * @throws Malformed
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  if (bytes.length < 8) throw new Malformed({ kind: "too-short" });
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > bytes.length - 8) throw new Malformed({ kind: "header-cut-short", claims: length, follow: bytes.length - 8 });
  if (length > LONGEST_HEADER) throw new Malformed({ kind: "long-header", bytes: length });
  const header = parseHeader(bytes.subarray(8, 8 + length));
  const data = bytes.subarray(8 + length);

  const arrays: StoredArray[] = [];
  const spans: (readonly [from: number, to: number])[] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    const { array, from, to } = readEntry(name, entry, data);
    arrays.push(array);
    spans.push([from, to]);
  }
  checkCover(spans, data.length);
  return { arrays, metadata: readMetadata(header["__metadata__"]) };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Malformed({ kind: "header-not-json" });
  }
  if (!isObject(header)) throw new Malformed({ kind: "header-no-object" });
  return header;
}

function readEntry(name: string, entry: unknown, data: Uint8Array) {
  if (!isObject(entry)) throw new Malformed({ kind: "array-unusable", array: name });
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string" || !isSizes(shape) || !isSizes(offsets) || offsets.length !== 2) {
    throw new Malformed({ kind: "array-incomplete", array: name });
  }
  const [from, to] = offsets as [number, number];
  if (from > to || to > data.length) throw new Malformed({ kind: "array-beyond-end", array: name });
  const type = TYPES[dtype] ?? "other";
  if (type !== "other" && sizeOf(shape) * WIDTH[type] !== to - from) {
    throw new Malformed({ kind: "array-size", array: name, bytes: to - from });
  }
  return { array: { name, shape, type, bytes: data.subarray(from, to) }, from, to };
}

function checkCover(spans: readonly (readonly [number, number])[], length: number): void {
  let end = 0;
  for (const [from, to] of spans.toSorted(([a, b], [c, d]) => a - c || b - d)) {
    if (from !== end) throw new Malformed({ kind: "arrays-overlap", at: Math.min(from, end) });
    end = to;
  }
  if (end !== length) throw new Malformed({ kind: "arrays-end", at: end, length });
}

function readMetadata(metadata: unknown): Record<string, string> {
  if (metadata === undefined) return {};
  if (!isObject(metadata)) throw new Malformed({ kind: "metadata-no-object" });
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => {
      if (typeof value !== "string") throw new Malformed({ kind: "metadata-no-text", key });
      return [key, value];
    }),
  );
}

/** A `.safetensors` file of float32 arrays; the data start at a multiple of 8 bytes. */
export function writeSafetensors(
  arrays: readonly { name: string; shape: readonly number[]; values: Float32Array }[],
): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = arrays.map(({ name, shape, values }) => {
    const from = end;
    end += values.byteLength;
    return [name, { dtype: "F32", shape, data_offsets: [from, end] }] as const;
  });
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const start = 8 + Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(start + end).fill(0x20, 8, start);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - 8), true);
  bytes.set(json, 8);
  for (const [i, { values }] of arrays.entries()) {
    bytes.set(littleEndian(values), start + (entries[i]?.[1].data_offsets[0] ?? 0));
  }
  return bytes;
}

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);
