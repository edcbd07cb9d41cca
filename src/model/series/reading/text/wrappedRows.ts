import { parseRows } from "./layout";

/** A line that is one cell in quotation marks. */
const WRAPPED = /^"((?:[^"\n]|"")*)"[ \t]*$/;
const MARKS = [",", ";", "\t"] as const;
/** A number by itself, with whatever marks between its digits. */
const NUMBER = /^[-+\s\d.,']*$/;
/** So many lines show it. */
const LEAST = 3;

/** Whether each line is one cell that holds a whole row, as a spreadsheet saves a table whose rows it did not take apart. The last line may be cut off. */
export function areWrapped(text: string): boolean {
  if (!text.trimStart().startsWith('"')) return false;
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n").filter((line) => line.trim() !== "");
  const inner = lines.map((line) => WRAPPED.exec(line)?.[1] ?? null);
  if (lines.length < LEAST || !inner.every((row) => row !== null) || inner.every((row) => NUMBER.test(row))) return false;
  return MARKS.some((mark) => {
    const { data } = parseRows(unwrapped(lines.join("\n")), mark, true);
    return data[0]!.length > 1 && data.every((cells) => cells.length === data[0]!.length);
  });
}

/** The rows that such lines hold. */
export const unwrapped = (text: string): string => text.replace(/^"((?:[^"\n]|"")*)"[ \t]*$/gm, (_, row: string) => row.replaceAll('""', '"'));
