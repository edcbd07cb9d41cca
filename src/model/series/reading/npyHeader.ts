import { ok, type Result } from "../../result";
import { quote, refuse } from "./fault";
import type { ReadProblem } from "./reading";

/** What the header of a `.npy` says. Format: NumPy Enhancement Proposal 1. */
export interface NpyHeader {
  /** "<f4", ">i8", "<M8[ns]", … */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Bytes before the numbers. */
  readonly offset: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MAX_HEADER = 1 << 16;

export const isNpy = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Reads the header; `label` stands for the array in messages. */
export function readNpyHeader(label: string, bytes: Uint8Array): Result<NpyHeader, ReadProblem> {
  const broken = (what: string) => refuse("malformed", label, what);
  if (!isNpy(bytes)) return refuse("malformed", label, "this is no NumPy array; write it with numpy.save.");
  if (bytes.length < 12) return broken("the array breaks off in its header; save or download it again.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bytes[6]! >= 2;
  const start = wide ? 12 : 10;
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  if (length > MAX_HEADER) return broken(`its header claims ${length.toLocaleString("en")} bytes, which no array needs; save it again with numpy.save.`);
  if (start + length > bytes.length) return broken("the array breaks off in its header; save or download it again.");
  const text = new TextDecoder("utf-8").decode(bytes.subarray(start, start + length));

  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (descr === undefined && /'descr'\s*:\s*\[/.test(text)) {
    return refuse("unsupported", label, "this array has named fields; save each field as an array of its own.");
  }
  if (descr === undefined || order === undefined || shape === undefined) {
    return broken(`its header cannot be understood (${quote(text.trim())}); save it again with numpy.save.`);
  }
  const sizes = shape.split(",").map((size) => size.trim().replace("L", "")).filter((size) => size !== "").map(Number);
  return ok({ descr, fortranOrder: order === "True", shape: sizes, offset: start + length });
}
