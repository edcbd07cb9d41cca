/** Text out of a file, short and on one line. */
export function shown(text: string, longest: number): string {
  // A file can hold anything; control characters would break the sentence or hide a part of it.
  const line = text.slice(0, longest + 1).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** The name of a file, which may be thousands of letters long: what comes in the link of a stranger holds any. */
export const fileShown = (name: string): string => shown(name, 80);

/** The same in quotation marks. */
export const quoted = (text: string): string => `“${shown(text, 40)}”`;

const MOST = 8;

/** Some of many texts out of a file: “a”, “b”, … */
export const quotedList = (texts: readonly string[], others = ", …"): string =>
  texts.slice(0, MOST).map(quoted).join(", ") + (texts.length > MOST ? others : "");
