import type { Instance } from "../instance";
import { DATA_AT } from "../wasm";
import { JOB_FIELDS } from "../job";
import { plainColumns } from "./columns";
import { tallyPlainly } from "./tally";
import { attendPlainly, readJob } from "./attend";

/** A kernel in plain JavaScript, with a memory laid out like that of the WebAssembly one. */
export function plainInstance(): Instance {
  let floats = new Float32Array(DATA_AT / 4);
  let octets = new Uint8Array(floats.buffer);
  const job = new Int32Array(JOB_FIELDS.length);
  return {
    attend: () => attendPlainly(floats, octets, readJob(job)),
    multiply(a, aStride, b, bStride, c, cStride, start, rows, inner, columns) {
      const origin = floats.subarray(start / 4, start / 4 + columns);
      for (let i = 0; i < rows; i++) {
        const to = floats.subarray((c + i * cStride) / 4).subarray(0, columns);
        to.set(origin);
        for (let k = 0; k < inner; k++) {
          const factor = floats[(a + i * aStride) / 4 + k]!;
          const from = (b + k * bStride) / 4;
          for (let j = 0; j < columns; j++) to[j] = to[j]! + factor * floats[from + j]!;
        }
      }
    },
    transpose(from, fromStride, to, toStride, rows, columns) {
      for (let j = 0; j < columns; j++) {
        for (let i = 0; i < rows; i++) floats[(to + j * toStride) / 4 + i] = floats[(from + i * fromStride) / 4 + j]!;
      }
    },
    tally: (sums, heads, rows, mask, to) => tallyPlainly(floats, octets, { sums: sums / 4, heads, rows, mask, to }),
    ...plainColumns(() => floats),
    job: () => job,
    reserve(bytes) {
      if (bytes <= floats.byteLength) return;
      const larger = new Float32Array(Math.ceil(bytes / 4));
      larger.set(floats);
      floats = larger;
      octets = new Uint8Array(floats.buffer);
    },
    bytes: () => floats.byteLength,
    floats: () => floats,
    octets: () => octets,
  };
}
