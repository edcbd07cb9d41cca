/** Pixels from one line of small letters to the next. */
const LINE = 12;

/** Where the names of things that stand at `at` are written: at `above` pixels over it, and no two on each other. */
export function spreadLabels<Of extends { readonly at: number }>(all: readonly Of[], above = 3): (Of & { readonly text: number })[] {
  let before = -Infinity;
  return all.toSorted((a, b) => a.at - b.at).map((each) => {
    before = Math.max(each.at - above, before + LINE);
    return { ...each, text: before };
  });
}
