/**
 * Letters that are joined, stacked or turned round, each of which takes a browser longer than one of Latin or Chinese, and what is not seen
 * but turns others round.
 */
const PATTERN = /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Common}]|\p{Cf}|[\u{10000}-\u{1ffff}]/u;
const ALL = new RegExp(PATTERN, "gu");

/** Whether such a letter begins at a place of a text, counted from 0. Below U+0300 all are plain. */
export const isIntricateAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x300 && PATTERN.test(String.fromCodePoint(text.codePointAt(at)!));

/** How many of its letters are. */
export const intricateIn = (text: string): number => text.match(ALL)?.length ?? 0;
