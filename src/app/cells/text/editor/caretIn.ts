/** Characters of the source that may be markup between two that are shown. */
const MOST_MARKUP = 200;

/**
 * Where in a text's source a place of what it is set as lies: `shown` is what is seen up to there. What is seen stands in the source in
 * the same order, with markup between; letters that are not found there (of a formula that was set) are passed over.
 */
export function caretIn(source: string, shown: string): number {
  let at = 0;
  for (const letter of shown) {
    if (/\s/.test(letter)) continue;
    const found = source.indexOf(letter, at);
    if (found >= 0 && found - at <= MOST_MARKUP) at = found + letter.length;
  }
  return at;
}
