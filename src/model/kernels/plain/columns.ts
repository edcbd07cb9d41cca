import type { Instance } from "../instance";

/** What `assembly/columns.ts` does. */
export function plainColumns(memory: () => Float32Array): Pick<Instance, "sum" | "countBins" | "collect" | "addApart"> {
  const words = (at: number, count: number) => new Uint32Array(memory().buffer, at, count);
  const floats = (at: number, count: number) => memory().subarray(at / 4, at / 4 + count);
  return {
    sum: (values, count) => floats(values, count).reduce((all, each) => all + each, 0),
    countBins(values, count, below, counts) {
      const bins = words(counts, 2 ** (31 - below));
      let first = bins.length;
      for (const bits of words(values, count)) {
        const bin = bits >>> below;
        bins[bin]!++;
        first = Math.min(first, bin);
      }
      return first;
    },
    collect(values, count, least, span, to) {
      const found = words(values, count).filter((bits) => bits >= least && bits - least < span);
      words(to, found.length).set(found);
      return found.length;
    },
    addApart(values, count, usual, to) {
      const from = floats(values, count);
      const sums = floats(to, count);
      for (let i = 0; i < count; i++) sums[i] = sums[i]! + Math.abs(from[i]! - usual);
    },
  };
}
