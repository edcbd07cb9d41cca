/** Pixels from one line of small letters to the next. */
const LINE = 12;

/** Where the names of things that stand at `at` are written: at `above` pixels over it, no two on each other, and none below `lowest`. */
export function spreadLabels<Of extends { readonly at: number }>(all: readonly Of[], above = 3, lowest = Infinity): (Of & { readonly text: number })[] {
  let before = -Infinity;
  const down = all.toSorted((a, b) => a.at - b.at).map((each) => ({ ...each, text: (before = Math.max(each.at - above, before + LINE)) }));
  let next = lowest + LINE;
  return down.toReversed().map((each) => ({ ...each, text: (next = Math.min(each.text, next - LINE)) })).toReversed();
}
