/** What a search can find: by its name, by where it is listed, and by other words. */
interface Named {
  readonly label: string;
  readonly group: string;
  readonly also: string;
}

/**
 * How well a search fits, 0 (not at all) to 1. Every word of it has to begin a word of the name, of the group or of the other words, or
 * stand inside of one that is long enough; the name counts most, and most of all its beginning.
 */
export function fits(search: string, { label, group, also }: Named): number {
  const wanted = wordsOf(search);
  if (wanted.length === 0) return 1;
  const name = label.toLowerCase();
  const scores = wanted.map((word) => Math.max(within(word, label, 1), within(word, group, 0.5), within(word, also, 0.6)));
  if (scores.includes(0)) return 0;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const first = name.startsWith(wanted[0]!) ? 0.2 : 0;
  return (mean + first - Math.min(0.05, name.length / 4000)) / 1.2;
}

/** Letters are compared without what stands on them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function within(word: string, text: string, worth: number): number {
  const words = wordsOf(text);
  if (words.includes(word)) return worth;
  if (words.some((each) => each.startsWith(word))) return worth * 0.9;
  return word.length > 2 && words.some((each) => each.includes(word)) ? worth * 0.5 : 0;
}
