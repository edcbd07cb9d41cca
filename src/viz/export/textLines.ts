/** A piece of a text node that stands on one line; `x`, `y` is where its baseline starts on the screen. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How far below the middle of a line the baseline of Latin text lies, in font sizes. */
const BASELINE = 0.35;

/** The lines that the browser breaks a text node into. */
export function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  const size = Number.parseFloat(getComputedStyle(node.parentElement!).fontSize);
  const lines: (TextLine & { readonly top: number })[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const rect = range.getClientRects()[0];
    if (rect === undefined || rect.width === 0) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - rect.top) < 1) {
      lines[lines.length - 1] = { ...line, text: line.text + word };
    } else {
      lines.push({ text: word, x: rect.left, y: rect.top + rect.height / 2 + BASELINE * size, top: rect.top });
    }
  }
  return lines.map(({ text, x, y }) => ({ text: text.trimEnd(), x, y }));
}
