import type { Choice } from "../choice";
import { findDecimalMark } from "../numbers/decimalMark";
import type { NumberStyle } from "../numbers/numberText";
import { areCoded } from "../numbers/qualityCodes";
import { markWay } from "../openChoice";
import type { ReadingOptions } from "../reading";

/**
 * The styles that the cells of each column decide. A column that decides nothing is read again when all of it is there.
 * `open`: a number such as 1.234 whose point may stand between thousands, where nothing else tells.
 */
export function stylesOf(body: readonly (readonly string[])[], width: number, delimiter: string, asked: ReadingOptions["decimal"]): { styles: NumberStyle[]; open: string | null } {
  const columns = Array.from({ length: width }, (_, i) => body.map((row) => (row[i] ?? "").trim()));
  const coded = delimiter === "," ? areCoded(columns) : [];
  const found = columns.map((cells, i) => (coded[i] === true ? "plain" : findDecimalMark(cells).style));
  // Semicolons between cells leave the comma free for decimals.
  const open = columns.map((cells) => (delimiter === ";" ? openPoint(cells) : null));
  const marks = found.filter((style, i) => open[i] === null && (style === "comma" || columns[i]!.some((cell) => /^-?\d+\.\d+$/.test(cell))));
  const agreed = marks.length === 0 ? null : marks.every((style) => style === "comma") ? "comma" : "plain";
  const styles = found.map((style, i): NumberStyle => {
    if (asked !== "auto") return asked === "," ? "comma" : "dot";
    return open[i] !== null && agreed === "comma" ? "comma" : (style ?? "plain");
  });
  return { styles, open: agreed === null ? (open.find((cell) => cell !== null) ?? null) : null };
}

/** The first of the points of a column that all may stand between thousands; null where one does not, or there is none. */
function openPoint(cells: readonly string[]): string | null {
  const pointed = cells.filter((cell) => /^[-+]?[\d.]*\.[\d.]*$/.test(cell));
  return pointed.length > 1 && pointed.every((cell) => /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(cell)) && cells.every((cell) => !cell.includes(",")) ? pointed[0]! : null;
}

/** Read before decimals unless the person says otherwise. */
export function pointChoice(example: string, asked: ReadingOptions["decimal"]): Choice {
  const [point, comma] = [markWay(example, "."), markWay(example, ",")];
  return { kind: "decimal", column: null, taken: asked === "," ? comma : point, others: [asked === "," ? point : comma], open: asked === "auto" };
}
