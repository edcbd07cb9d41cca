import { FACT_NAMES, factOf, readFact, type FactSource } from "../../../model/teaching/fact";
import { formatNumber } from "../../../viz/base/format";
import { liveWords } from "../../../words/en/live";
import { share } from "../../../words/numbers";

/** `{{ weight(short, 0, last, 12) }}` in a text, or with `%` behind the fact; at most 80 characters, as a fact anywhere. */
const LIVE = /\{\{\s*([^{}]{1,80}?)\s*(%?)\s*\}\}/gu;

/** Numbers of one text that are live; what comes after them stays as it was written. */
const MOST = 40;

/** Where there is no layer yet that could be asked. */
const WAITING = "…";

/** The text with the value of each fact that it names; what is no fact (a formula's braces, say) stays as it was written. */
export function withNumbers(markdown: string, source: FactSource | null): string {
  let left = MOST;
  return markdown.replaceAll(LIVE, (written: string, text: string, percent: string) => {
    const value = valueOf(text, source);
    if (value === null || left-- <= 0) return written;
    if (value === "waiting") return WAITING;
    return percent === "%" && Number.isFinite(value) ? part(value) : formatNumber(value);
  });
}

/** Null where the text is no fact of this layer. */
function valueOf(text: string, source: FactSource | null): number | "waiting" | null {
  if (source === null) return FACT_NAMES.some((name) => text === name || text.startsWith(`${name}(`)) ? "waiting" : null;
  const fact = readFact(text, source.attention);
  return fact === null ? null : factOf(source, fact);
}

/** In whole percent, and told from nothing and from all: 0.0006 is not 0%. */
function part(value: number): string {
  if (value > 0 && value < 0.005) return liveWords.less(share(0.01));
  return value < 1 && value > 0.995 ? liveWords.more(share(0.99)) : share(value);
}
