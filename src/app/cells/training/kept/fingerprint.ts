import type { Series } from "../../../../model/series/series";

const PRIME = 0x01000193;
/** So many values of a column are read at the least, evenly spread over it; of a shorter one all. */
const VALUES = 1 << 17;

/** FNV-1a over a series' axis, names and values: another number for almost every other series. */
export function fingerprint({ axis, columns }: Pick<Series, "axis" | "columns">): number {
  let hash = mixed(0x811c9dc5, new Uint32Array(Float64Array.of(axis.at.length, axis.at[0] ?? 0, axis.at.at(-1) ?? 0, axis.step).buffer));
  for (const { name, values } of columns) {
    hash = mixed(hash, Uint32Array.from({ length: name.length }, (_, i) => name.charCodeAt(i)));
    const words = values.byteLength / values.length / 4;
    // On the page: a million rows would hold it up for as long as two frames.
    hash = mixed(hash, new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4), words, words * Math.max(1, Math.floor(values.length / VALUES)));
  }
  return hash >>> 0;
}

/** Mixes in `together` words of every `apart`. */
function mixed(before: number, words: Uint32Array, together = 1, apart = together): number {
  let hash = before;
  for (let from = 0; from < words.length; from += apart) {
    for (let i = from; i < from + together; i++) hash = Math.imul(hash ^ words[i]!, PRIME);
  }
  return hash;
}
