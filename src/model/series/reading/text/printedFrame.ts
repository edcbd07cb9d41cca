import { isIdName } from "../shape/idNames";
import { isTimeName } from "../time/timeNames";
import { cellKind } from "./header";
import type { TextRow } from "./findTable";
import { trimmedRow } from "./layout";

type Row = readonly string[];

/** What an index is called that is no time and no id. */
const INDEX_NAME = /^(index|idx|ds|period|step|t|x)$/i;

/**
 * The names of a frame as pandas prints it, where the index has a name, which stands in a line of its own below them: `names` and then
 * `index`, over rows of `width` cells. The name of the columns together may stand before them; else that line begins with blanks. Null
 * where these lines are something else.
 * @param clocked whether the index is days with a time of day behind each, which take two cells
 */
export function printedNames({ cells: names, indent = 0 }: TextRow, index: Row, width: number, clocked: boolean): string[] | null {
  const [name, ...others] = trimmedRow(index);
  const given = trimmedRow(names);
  if (name === undefined || others.length > 0 || cellKind(name) !== "text" || !(indent > 1 || isTimeName(name) || isIdName(name) || INDEX_NAME.test(name))) return null;
  const own = [name, ...(clocked ? [""] : [])];
  const more = own.length + given.length - width;
  if (given.length < 1 || more < 0 || more > (indent > 1 ? 0 : 1) || given.some((cell) => cellKind(cell) === "date" || cell.trim() === "")) return null;
  return [...own, ...given.slice(more)];
}
