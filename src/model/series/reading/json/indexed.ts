import type { TableColumn } from "../table";

/** Milliseconds since 1970 as pandas writes the times of an index: from 1973 to 5138. */
const EPOCH_MS = { from: 1e11, to: 1e14 };
const WHOLE = /^-?\d{1,16}$/;
const LIKE_DATE = /^\d{4}-\d{1,2}(-\d{1,2}|$)|^\d{4}\/\d{1,2}|T\d{2}:\d{2}/;

/** Whether keys name rows: all of them numbers, or dates. */
export const nameRows = (keys: readonly string[]): boolean => keys.length > 0 && (keys.every((key) => WHOLE.test(key)) || keys.every((key) => LIKE_DATE.test(key)));

/**
 * An index of pandas as a column called "index": times where it holds such, numbers, or text. Null where it only counts
 * the rows.
 */
export function indexColumn(index: readonly unknown[]): TableColumn | null {
  const texts = index.map((each) => (typeof each === "number" || typeof each === "string" ? String(each) : ""));
  if (!texts.every((text) => WHOLE.test(text))) {
    const numbers = texts.map(Number);
    if (texts.every((text, i) => text !== "" && Number.isFinite(numbers[i]))) return { name: "index", kind: "number", values: Float64Array.from(numbers) };
    return { name: "index", kind: "text", cells: texts };
  }
  const values = Float64Array.from(texts, Number);
  if (values.every((value, row) => value === row)) return null;
  const isTime = values.every((value) => value >= EPOCH_MS.from && value < EPOCH_MS.to);
  return { name: "index", kind: isTime ? "instant" : "number", values };
}
