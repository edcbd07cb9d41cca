/** How a choice of queries meets the one before: instead of it (a drag, or a click that may also let go), up to it, or in and out. */
export type SelectMode = "brush" | "replace" | "extend" | "toggle";

/**
 * The selected queries after `from` to `to` (in any order, both included) were chosen; sorted. With "replace", choosing
 * again exactly what is selected lets go of it.
 */
export function selectQueries(selected: readonly number[], from: number, to: number, mode: SelectMode): readonly number[] {
  const chosen = range(Math.min(from, to), Math.max(from, to));
  const had = new Set(selected);
  switch (mode) {
    case "brush":
      return chosen;
    case "replace":
      return chosen.length === selected.length && chosen.every((query) => had.has(query)) ? [] : chosen;
    case "extend": {
      const all = [...selected, ...chosen];
      return range(Math.min(...all), Math.max(...all));
    }
    case "toggle": {
      const lets = chosen.every((query) => had.has(query));
      const rest = selected.filter((query) => !chosen.includes(query));
      return lets ? rest : [...rest, ...chosen].toSorted((a, b) => a - b);
    }
  }
}

/** Neighbouring queries together: [1, 2, 3, 7] is 1 to 3 and 7 to 7. Sorted queries in. */
export function runsOf(queries: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const query of queries) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === query - 1) run[1] = query;
    else runs.push([query, query]);
  }
  return runs;
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
