import type { Choice } from "./choice";
import { findDecimalMark } from "./numbers/decimalMark";
import { ExactIntegers, isBeyondExact, type ExactOffsets } from "./numbers/exactIntegers";
import type { Fill } from "./missing/fills";
import type { TableFormat } from "./formats/formats";
import { type InstantForm, type InstantTexts, instantTexts } from "./time/instantTexts";
import { isMissing } from "./missing/missingWords";
import { isDate } from "./time/dates";
import { NumberPieces } from "./numbers/numberPieces";
import { bytesOfNumbers, codedColumn, codedIn, countCells, numbersOf, packedColumn } from "./numbers/packedColumn";
import { extremesOf, type StoredNumbers, PackedNumbers } from "./numbers/packedNumbers";
import { LeadingZeros } from "./numbers/leadingZeros";
import { letGo } from "./numbers/letGo";
import { type NumberStyle, parseNumber } from "./numbers/numberText";
import { CellTexts } from "./text/cellTexts";
import { CodedTexts } from "./text/codedTexts";
import { OwnTexts } from "./text/ownText";
import type { Letters } from "./text/plainText";
import type { DecimalMark } from "./reading";
import type { Notice } from "../../result";

/** A column as it stands in the file. NaN, and cells for which `isMissing` holds, are missing. */
export type TableColumn =
  | NumberColumn
  | InstantColumn
  | TextColumn;

export interface TextColumn {
  readonly name: string;
  readonly kind: "text";
  readonly cells: readonly string[];
  readonly unit?: string;
  /** The zone that stood behind each of them, by its IANA name. */
  readonly zone?: string;
}

/** Instants in ms since 1970. */
export interface InstantColumn {
  readonly name: string;
  readonly kind: "instant";
  readonly values: Float64Array;
  /** The nanoseconds behind the whole ms, from a format that has a type for instants, where some have any. */
  readonly below?: Float64Array;
  /** How they are written, from a format of text. */
  readonly form?: InstantForm;
  /** Words that stand among them, by their rows; the values are NaN there. */
  readonly words?: ReadonlyMap<number, string>;
  readonly unit?: string;
}

/** How many cells have a mark, and the first of them. */
export interface MarkedCells {
  readonly cells: number;
  readonly example: string;
}

export interface NumberColumn {
  readonly name: string;
  readonly kind: "number";
  readonly values: Float64Array;
  /** Where some are integers that no float64 holds: how far each lies from the first of them. */
  readonly exact?: ExactOffsets;
  readonly unit?: string;
  /** How whole numbers are written that begin with a zero, where some do. */
  readonly zeros?: ReadonlyMap<number, string>;
  /** Cells that were words and are missing now. */
  readonly words?: { readonly cells: number; readonly examples: readonly string[] };
  /** Cells that hold a bound of what was measured, which was taken for it; and those with the mark of a footnote. */
  readonly limits?: MarkedCells;
  readonly footnotes?: MarkedCells;
  readonly fill?: Fill;
  /** The units in which the file writes the values, where they are several: then all are read in `unit`. */
  readonly scaled?: readonly string[];
  /** Whether the values are the seconds of durations, which count from no instant. */
  readonly elapsed?: true;
}

/** What all formats are read into, before anything is chosen, sorted or filled. */
export interface Table {
  readonly file: string;
  readonly format: TableFormat;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  /** The number of a row of data as a spreadsheet or an editor would count it, from 1. */
  readonly rowNumber: (row: number) => number;
  readonly delimiter: string | null;
  readonly decimal: DecimalMark | null;
  /** A cell whose comma may stand between decimals or thousands, where nothing else in the file decides. */
  readonly openMark: { readonly column: string; readonly row: number; readonly cell: string } | null;
  readonly notices: readonly Notice[];
  /** Numbers that the file itself says to stand where nothing was measured. */
  readonly marks?: readonly number[];
  /** The zone that the file itself says its clock to be in. */
  readonly zone?: string;
  /** What had to be decided to get at the table. */
  readonly choices?: readonly Choice[];
}

const ZERO = 48;
/** A table of more columns than this is nearly always lying on its side, and turned or asked about. */
export const MAX_COLUMNS = 2_000;
/** So many words may stand among instants whatever the number of rows, and one in so many rows more: then they are all kept as texts. */
const FEW_WORDS = 64;
const SPARE = 10;
/** So many words may stand above the first instant, as what is left over from a head. */
const WORDS_ABOVE = 3;
/** More columns than this are not read at all. */
export const MAX_WIDTH = 100_000;
/** More cells than this would not fit into a page's memory next to everything else. */
export const MAX_CELLS = 60_000_000;

/** Bytes that a table takes, about. */
export const bytesOf = ({ columns }: Table): number =>
  columns.reduce((sum, column) => sum + (column.kind === "text" ? (codedIn(column)?.bytes ?? textBytes(column.cells)) : bytesOfNumbers(column)), 0);

/** Two for each letter, and what a text takes by itself. */
const textBytes = (cells: readonly string[]) => cells.reduce((sum, { length }) => sum + 2 * length + 24, 0);

/**
 * Grows a column cell by cell: numbers as long as all cells are numbers, instants as long as all but a few words are written
 * in one form, text from the first that is neither.
 */
export class ColumnBuilder {
  private readonly values: NumberPieces;
  private readonly own = new OwnTexts();
  private form: InstantTexts | null = null;
  private readonly words = new Map<number, string>();
  private cells: CellTexts | null = null;
  /** Whether all that came so far was empty. */
  private isEmpty = true;
  /** How many of the cells of a column of text were numbers first, and do not stand as they stood. */
  private spelled = 0;
  private readonly exact = new ExactIntegers();
  private readonly zeros = new LeadingZeros();

  /** @param expected so many rows are known to come at most; 0 where nobody counted them */
  constructor(
    private readonly style: NumberStyle,
    expected = 0,
  ) {
    this.values = new NumberPieces(expected);
  }

  push(cell: string): void {
    if (this.takesNumbers) {
      const value = parseNumber(cell, this.style);
      if (value !== undefined) {
        if (isBeyondExact(value) && /^[-+]?\d+$/.test(cell.trim())) this.exact.put(this.values.length, BigInt(cell.trim()));
        if (cell.charCodeAt(0) <= ZERO || cell.includes("e") || cell.includes("E")) this.zeros.put(value, this.own.of(cell.trim()));
        return this.pushNumber(value);
      }
    }
    this.pushPart(cell, 0, cell.length);
  }

  /** Takes a number that stands between two places of a text, where its first digit is a zero and others follow. */
  pushZeros(value: number, text: Letters, from: number, to: number): void {
    if (this.zeros.isNew(value, to - from)) this.zeros.put(value, text.slice(from, to));
    this.pushNumber(value);
  }

  /** Takes the cell that stands between two places of a text, and is no number. */
  pushPart(text: Letters, from: number, to: number): void {
    if (this.maybeInstants) {
      this.form ??= instantTexts(text.slice(from, to));
      this.isEmpty = false;
      const at = to === from || this.form === null ? Number.NaN : this.form.read(text, from, to);
      if (to === from || at === at || this.takesWord(text.slice(from, to))) return this.values.push(at);
    }
    if (this.cells === null) this.becomeText();
    this.cells!.pushPart(text, from, to);
  }

  pushNumber(value: number): void {
    if (!this.takesNumbers) return this.push(spell(value, this.style));
    this.isEmpty &&= Number.isNaN(value);
    this.values.push(value);
  }

  /** Whether cells that are numbers are kept as such. */
  get takesNumbers(): boolean {
    return this.cells === null && this.form === null && this.words.size === 0;
  }

  /** Whether all that came so far were instants, words, or nothing. */
  private get maybeInstants(): boolean {
    return this.cells === null && (this.form !== null || this.isEmpty || this.words.size > 0);
  }

  /** Fills with missing values up to `rows`. */
  padTo(rows: number): void {
    while ((this.cells ?? this.values).length < rows) this.pushNumber(Number.NaN);
  }

  /** The style in which the cells have to be read again, as it showed only after some; null where they do not. */
  lateStyle(): NumberStyle | null {
    const style = this.spelled === 0 || this.cells === null ? null : findDecimalMark(cellsOf(this.cells.finish())).style;
    return style === "comma" && this.style !== style ? style : null;
  }

  finish(name: string, unit?: string): TableColumn {
    const about = { name, ...(unit !== undefined && { unit }) };
    const cells = this.cells?.finish();
    if (cells !== undefined) return cells instanceof CodedTexts ? codedColumn({ ...about, kind: "text" }, cells) : { ...about, kind: "text", cells };
    const kept = this.values.takePacked() ?? this.values.take();
    const texts = this.form;
    if (this.takesNumbers) return kept instanceof PackedNumbers ? packedColumn<NumberColumn>({ ...about, kind: "number", ...this.zeros.finish() }, kept) : { ...about, kind: "number", values: kept, ...this.zeros.finish(), ...this.exact.finish(kept) };
    const found = this.areMostlyInstants(kept) ? (texts?.finish(kept) ?? null) : null;
    if (found === null) return { ...about, kind: "text", cells: Array.from({ length: kept.length }, (_, row) => this.words.get(row) ?? texts?.write(kept.at(row)!) ?? "") };
    const instants = { ...about, kind: "instant" as const, form: found.form, ...(this.words.size > 0 && { words: this.words }) };
    const values = instantsOf(kept, found.instantOf);
    return values instanceof PackedNumbers ? packedColumn<InstantColumn>(instants, values) : { ...instants, values };
  }

  /** Whether words are so few that a column of these texts counts as one of times. */
  private areMostlyInstants(kept: StoredNumbers): boolean {
    if (this.words.size === 0) return true;
    let [instants, words] = [0, 0];
    for (let row = 0; row < kept.length; row++) if (!Number.isNaN(kept.at(row)!)) instants++;
    for (const word of this.words.values()) if (!isMissing(word)) words++;
    return words * (SPARE - 1) <= instants;
  }

  /** Keeps a word among instants by its row, as long as few are; what is a date in another form makes all of them texts. */
  private takesWord(cell: string): boolean {
    const { length } = this.values;
    if (this.words.size >= (this.form === null ? WORDS_ABOVE : FEW_WORDS + length / SPARE) || isDate(cell)) return false;
    this.words.set(length, this.own.of(cell));
    return true;
  }

  private becomeText(): void {
    const { form } = this;
    if (form === null) this.spelled = this.values.length - this.words.size;
    this.cells = new CellTexts();
    for (const [row, value] of this.values.take().entries()) this.cells.push(this.words.get(row) ?? form?.write(value) ?? this.zeros.of(value) ?? spell(value, this.style));
    this.words.clear();
    this.form = null;
  }
}

/** The instants of numbers that were kept of texts, packed where they can be; nobody has the numbers themselves any more. */
function instantsOf(kept: StoredNumbers, instantOf: ((kept: number) => number) | null): StoredNumbers {
  if (kept instanceof PackedNumbers && instantOf === null) return kept;
  const packed = kept instanceof PackedNumbers ? kept.map(instantOf!) : null;
  if (packed !== null) return packed;
  const values = kept instanceof PackedNumbers ? kept.unpack() : kept;
  if (instantOf !== null) for (let row = 0; row < values.length; row++) values[row] = instantOf(values[row]!);
  const small = PackedNumbers.of(values);
  if (small !== null) letGo(values);
  return small ?? values;
}

const cellsOf = (cells: readonly string[] | CodedTexts): readonly string[] => (cells instanceof CodedTexts ? cells.cells() : cells);

/** As the cells after it are written. */
const spell = (value: number, style: NumberStyle) => (Number.isNaN(value) ? "" : style === "comma" ? String(value).replace(".", ",") : String(value));

/** Characters of a name: a page that shows longer ones in a list of columns can be held by them, and nobody reads them. */
const LONGEST_NAME = 300;

/** Names as they stand, but each only once and none empty: "x", "x (2)", "column 3". Of one that goes on and on, the beginning. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    const trimmed = given.trim();
    const base = trimmed === "" ? `column ${i + 1}` : trimmed.length > LONGEST_NAME ? `${trimmed.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, "")}…` : trimmed;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
    taken.add(name);
    return name;
  });
}

/** How many cells of a column are missing. */
export function missingCells(column: TableColumn): number {
  if (column.kind === "text") return countCells(column, isMissing);
  const values = numbersOf(column);
  let missing = values.length - extremesOf(values).count;
  if (column.kind === "instant") for (const word of column.words?.values() ?? []) if (!isMissing(word)) missing--;
  return missing;
}
