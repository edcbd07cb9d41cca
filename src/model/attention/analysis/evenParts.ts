import type { Branch } from "../branch";
import type { StepMask } from "../pairs";
import { missingIfNone, type Even, type Seen } from "./even";

type Stretch = readonly [from: number, to: number];

/** Even attention of a part of a map that is too long to hold whole: `(rows, columns)`, as in `evenAttention`. Cost rows · columns. */
export function evenRegion({ steps, causal, ...branches }: Seen, branch: Branch, [top, bottom]: Stretch, [left, right]: Stretch): Even {
  const { mask } = branches[branch];
  if (!causal && mask === null) return 1 / steps;
  const seen = keysSeen(mask, causal, steps);
  const wide = right - left;
  const even = new Float32Array((bottom - top) * wide);
  for (let query = top, i = 0; query < bottom; query++) {
    const all = seen(query, 0, steps);
    for (let key = left; key < right; key++, i++) even[i] = missingIfNone(seen(query, key, key + 1) / all);
  }
  return even;
}

/** What an even head gives to a key; NaN where the query may not look at it. */
export function evenCell(seen: Seen, branch: Branch, query: number, key: number): number {
  const even = evenRegion(seen, branch, [query, query + 1], [key, key + 1]);
  return typeof even === "number" ? even : even[0]!;
}

/** Even attention pooled as an overview is, `(size, size)`: the mean over each cell, or the largest weight in it. Cost T · size. */
export function evenOverview({ steps, causal, ...branches }: Seen, branch: Branch, { size, pool }: { readonly size: number; readonly pool: number }, pooling: "mean" | "peak"): Even {
  const { mask } = branches[branch];
  if (!causal && mask === null) return 1 / steps;
  const seen = keysSeen(mask, causal, steps);
  const even = new Float32Array(size * size);
  for (let query = 0; query < steps; query++) {
    const all = seen(query, 0, steps);
    const row = Math.floor(query / pool);
    const rows = Math.min(pool, steps - row * pool);
    for (let column = 0; column < size; column++) {
      const [from, to] = [column * pool, Math.min(steps, (column + 1) * pool)];
      const keys = seen(query, from, to);
      const cell = row * size + column;
      if (pooling === "mean") even[cell]! += keys / all / (rows * (to - from));
      else if (keys > 0) even[cell] = Math.max(even[cell]!, 1 / all);
    }
  }
  return even.map(missingIfNone);
}

/** Tells how many keys from `from` up to `to` a query may look at. One that may look at none spreads over all. */
function keysSeen(mask: StepMask, causal: boolean, steps: number): (query: number, from: number, to: number) => number {
  const held = new Uint32Array(steps + 1);
  for (let step = 0; step < steps; step++) held[step + 1] = held[step]! + (mask === null ? 1 : mask[step]!);
  return (query, from, to) => {
    if (mask !== null && mask[query] === 0) return to - from;
    const end = causal ? Math.min(to, query + 1) : to;
    return end > from ? held[end]! - held[from]! : 0;
  };
}
