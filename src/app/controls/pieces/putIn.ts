import { isHeavy } from "./piece";

/**
 * What a box is to hold after a text is put in (pasted, dropped), where the browser would take too long to lay that out in the box itself;
 * null where it may. A text that does not fit ends where the box is full, as it does in the browser's own.
 * @param most characters of the box
 */
export function putInto(value: string, from: number, to: number, text: string, most: number): string | null {
  const put = text.replaceAll(/\r\n?/g, "\n").slice(0, Math.max(0, most - (value.length - (to - from))));
  const next = value.slice(0, from) + put + value.slice(to);
  return isHeavy(next) ? next : null;
}
