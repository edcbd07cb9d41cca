import type { Series } from "../../../../model/series/series";

/** FNV-1a over a series' axis, names and values: another number for almost every other series. */
export function fingerprint({ axis, columns }: Pick<Series, "axis" | "columns">): number {
  let hash = 0x811c9dc5;
  const mix = (word: number) => (hash = Math.imul(hash ^ word, 0x01000193) >>> 0);
  const all = (words: Uint32Array) => words.forEach(mix);
  all(new Uint32Array(Float64Array.of(axis.at.length, axis.at[0] ?? 0, axis.at.at(-1) ?? 0, axis.step).buffer));
  for (const { name, values } of columns) {
    for (let i = 0; i < name.length; i++) mix(name.charCodeAt(i));
    all(new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4));
  }
  return hash;
}
