import { findDecimalMark } from "./decimalMark";
import { describeText } from "../describe";
import { dressedNumber } from "./dressedNumber";
import { durationsIn, SPAN_NAME } from "../time/durations";
import { LeadingZeros } from "./leadingZeros";
import { commonUnit } from "./magnitudes";
import { markedNumber, withoutMarks } from "./markedNumber";
import type { NumberStyle } from "./numberText";
import { codedIn } from "./packedColumn";
import { qualityCoded } from "./qualityCodes";
import { isMissing } from "../missing/missingWords";
import type { ReadingOptions } from "../reading";
import type { NumberColumn, Table, TextColumn } from "../table";
import { yesOrNo } from "./yesAndNo";

/** At most one cell in so many may be a word in a column of numbers. */
const SPARE = 10;
const EXAMPLES = 3;

/**
 * The table with its columns of text read as numbers where that is what they hold: with a decimal comma in one column and a point
 * in another, with currencies, percents and units, spaces between thousands,
 * durations, and words for yes and no.
 */
export function withNumbers(table: Table, { decimal }: Pick<ReadingOptions, "decimal">): Table {
  const coded = qualityCoded(table);
  const findings = table.columns.map((column) => (column.kind === "text" && !coded.has(column.name) && !areWords(column) && describeText(column.cells) === "text" ? { column, ...findDecimalMark(withoutMarks(column.cells)) } : null));
  if (coded.size === 0 && findings.every((finding) => finding === null)) return table;
  const asked: NumberStyle | null = decimal === "auto" ? null : decimal === "," ? "comma" : "dot";
  const others = findings.flatMap((finding) => (finding?.style === "comma" || finding?.style === "dot" ? [finding.style] : []));
  // Columns that agree decide for one whose commas fit both marks.
  const agreed = table.decimal === "," ? "comma" : others.length > 0 && others.every((style) => style === others[0]) ? others[0]! : saysPoint(table) ? "dot" : null;
  let openMark = table.openMark;
  let commas = table.decimal === ",";
  const columns = table.columns.map((column, i) => {
    const finding = findings[i];
    if (coded.has(column.name)) return coded.get(column.name)!;
    if (column.kind !== "text" || finding == null) return column;
    const other = yesAndNo(column) ?? durations(column);
    if (other !== null) return other;
    const style = asked ?? finding.style ?? agreed ?? (finding.open !== null && isPrice(column.cells[finding.open]!) ? "dot" : null);
    if (style === null) {
      if (finding.open !== null) openMark ??= { column: column.name, row: finding.open, cell: column.cells[finding.open]! };
      return column;
    }
    const read = numbers(column, style);
    commas ||= read !== null && style === "comma" && finding.style === "comma";
    return read === null ? column : { ...read, ...(column.unit !== undefined && { unit: column.unit }) };
  });
  return { ...table, columns, openMark, decimal: commas ? "," : table.decimal };
}

const STYLES: readonly NumberStyle[] = ["plain", "comma", "dot"];

/** Whether the few texts of a column tell that it holds no numbers of any kind; false where only its cells do. */
function areWords(column: TextColumn): boolean {
  const texts = codedIn(column)?.texts;
  if (texts === undefined || !texts.every((text) => isMissing(text) || isWord(text))) return false;
  return yesOrNo(texts) === null && durationsIn(texts, SPAN_NAME.test(column.name)) === null;
}

function isWord(text: string): boolean {
  const { style, open } = findDecimalMark(withoutMarks([text]));
  return style === null && open === null && STYLES.every((each) => dressedNumber(text, each) === null && markedNumber(text, each) === null);
}

/** Whether a table whose cells stand between commas has numbers with a decimal point: then the commas in its quoted cells stand between thousands. */
const saysPoint = ({ delimiter, columns }: Table): boolean =>
  delimiter === "," && columns.some((column) => column.kind === "number" && column.values.some((value) => Number.isFinite(value) && !Number.isInteger(value)));

/** No currency that stands before its amount has three decimals: $1,200. */
const isPrice = (cell: string): boolean => /^[-(]?[$£]\s?\d{1,3}(,\d{3})+\)?$/.test(cell.trim());

function numbers(column: TextColumn, style: NumberStyle): NumberColumn | null {
  const { name, cells } = column;
  const values = new Float64Array(cells.length);
  const words = new Set<string>();
  let [present, strange] = [0, 0];
  const units: string[] = [];
  const zeros = new LeadingZeros();
  const marked = { limit: { cells: 0, example: "" }, footnote: { cells: 0, example: "" } };
  /** Which of the units stands behind each number. */
  const unitOf = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const plain = dressedNumber(cell, style);
    const bare = plain === null ? markedNumber(cell, style) : null;
    if (bare !== null && marked[bare.mark].cells++ === 0) marked[bare.mark].example = cell.trim();
    const read = plain ?? bare;
    values[row] = read === null ? Number.NaN : read.value;
    if (cell.includes("0")) zeros.put(values[row]!, cell.trim());
    if (read !== null && Number.isNaN(read.value)) continue;
    present++;
    const place = read === null ? -1 : placeOf(read.unit, units);
    if (place >= 0) unitOf[row] = place;
    else {
      // A number in a unit of something else than the others is none that can stand beside them.
      values[row] = Number.NaN;
      strange++;
      // No more cells could make it a column of numbers: most columns of words end here.
      if (strange * SPARE > cells.length) return null;
      if (words.size < EXAMPLES) words.add(cell.trim());
    }
  }
  // Numbers that only bound something make no column by themselves.
  if (present === strange || marked.limit.cells === present || strange * SPARE > present) return null;
  const common = units.length > 1 ? commonUnit(new Set(units))! : null;
  const factors = units.map((each) => common?.factors.get(each) ?? 1);
  const unit = common === null ? units[0]! : common.unit;
  return {
    name,
    kind: "number",
    values: common === null ? values : values.map((value, row) => value * factors[unitOf[row]!]!),
    ...(unit !== "" && { unit }),
    ...zeros.finish(),
    ...(common !== null && { scaled: units }),
    ...(marked.limit.cells > 0 && { limits: marked.limit }),
    ...(marked.footnote.cells > 0 && { footnotes: marked.footnote }),
    ...(strange > 0 && { words: { cells: strange, examples: [...words] } }),
  };
}

/** The place of a unit among those of a column, to which it is added where it is a multiple of the same; -1 where it is none. */
function placeOf(unit: string, units: string[]): number {
  const place = units.indexOf(unit);
  if (place >= 0) return place;
  if (units.length > 0 && commonUnit(new Set([...units, unit])) === null) return -1;
  return units.push(unit) - 1;
}

function durations({ name, cells }: TextColumn): NumberColumn | null {
  const values = durationsIn(cells, SPAN_NAME.test(name));
  return values && { name, kind: "number", values, unit: "s", elapsed: true };
}

function yesAndNo({ name, cells }: TextColumn): NumberColumn | null {
  const values = yesOrNo(cells);
  return values && { name, kind: "number", values };
}
