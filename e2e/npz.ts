import { unzipSync } from "fflate";

export interface NpyArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Reads an .npz of float32 arrays in C order, as NumPy does; throws where it would not load there as such. */
export function readNpz(bytes: Uint8Array): Readonly<Record<string, NpyArray>> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, npy]) => [name.replace(/\.npy$/, ""), readNpy(npy)]));
}

/** https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1.0 and 2.0 */
function readNpy(bytes: Uint8Array): NpyArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 6) !== "\x93NUMPY") throw new Error("not an .npy file");
  const wide = view.getUint8(6) > 1;
  const from = wide ? 12 : 10;
  const to = from + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  const header = text(from, to);
  if (to % 16 !== 0) throw new Error("the header of an .npy file is padded to 16 bytes");
  if (!/'descr':\s*'<f4'/.test(header)) throw new Error(`not float32: ${header}`);
  if (!/'fortran_order':\s*False/.test(header)) throw new Error(`not in C order: ${header}`);
  const shape = (/'shape':\s*\(([^)]*)\)/.exec(header)?.[1] ?? "").split(",").filter((part) => part.trim() !== "").map(Number);
  const values = new Float32Array(bytes.slice(to).buffer);
  if (values.length !== shape.reduce((a, b) => a * b, 1)) throw new Error(`the data does not fill ${shape.join(" × ")}`);
  return { shape, values };
}
