/** What a message calls a column: its name in quotation marks, or its number from 1 where it has none. */
export function columnName(names: readonly string[] | undefined, column: number): string {
  const name = names?.[column];
  return name === undefined ? String(column + 1) : quote(name);
}

/** Short and on one line: a file can hold anything, and control characters would break the sentence. */
function quote(text: string): string {
  const line = text.slice(0, 41).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}
