import type { Cell } from "../notebook/document/document";

/**
 * A seed (32 bits) for one learner: numbers that differ by less than 2³² get different seeds from the same `base`, since the mixing
 * (the finaliser of MurmurHash3) and the sum can both be undone.
 */
export function drawnSeed(number: string, base: number): number {
  let mixed = (numeric(number) + Math.imul(base, 0x9e3779b1)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Digits count as the number that they write; anything else by its hash (FNV-1a), where two may fall together. */
function numeric(number: string): number {
  const text = number.trim();
  if (/^\d{1,15}$/u.test(text)) return Number(BigInt(text) & 0xffffffffn);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The cell with seeds drawn for a learner; the same cell where it has none. A run that came along keeps the seed that it was made with. */
export function reseeded(cell: Cell, number: string): Cell {
  const spec = cell.spec as { readonly seed?: unknown; readonly source?: { readonly seed?: unknown }; readonly bundled?: unknown };
  const draw = (base: unknown) => drawnSeed(number, base as number);
  if (cell.kind === "series" && typeof spec.source?.seed === "number") return { ...cell, spec: { ...spec, source: { ...spec.source, seed: draw(spec.source.seed) } } };
  const trained = cell.kept !== undefined || spec.bundled !== undefined;
  const own = cell.kind === "layer" || (cell.kind === "training" && !trained);
  return own && typeof spec.seed === "number" ? { ...cell, spec: { ...spec, seed: draw(spec.seed) } } : cell;
}
