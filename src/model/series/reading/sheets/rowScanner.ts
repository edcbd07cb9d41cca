import { AttributeScanner, LETTER_R, LETTER_S, LETTER_T } from "./attributeScanner";
import { LESS } from "./elementScanner";
import type { ScannedText } from "./richScanner";

/** How a cell says what its value is. */
const CELL_TYPES = ["n", "s", "b", "e", "str", "inlineStr", "d"] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** A cell as it was scanned; the same object is used for the next. */
export interface ScannedCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  readonly style: number;
  readonly isFormula: boolean;
  /** Null where it has none. */
  readonly value: ScannedText | null;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const LETTER_N = 110;
const TYPES = CELL_TYPES.map((type) => Uint8Array.from(type, (letter) => letter.charCodeAt(0)));

/** Reads the cells of a sheet's XML as its bytes come, and gives each to `take`; `next` is true where a row ended. */
export class RowScanner extends AttributeScanner {
  private tags!: Record<"row" | "rowEnd" | "c" | "cEnd" | "f" | "fEnd" | "v" | "vEnd" | "is" | "isEnd", Uint8Array>;
  private isInRow = false;
  private row = -1;
  private column = -1;
  private readonly cell: Mutable<ScannedCell> = { row: 0, column: 0, type: "n", style: 0, isFormula: false, value: null };
  private readonly value = { bytes: this.bytes, from: 0, to: 0, isPlain: true };

  constructor(private readonly take: (cell: ScannedCell) => void) {
    super("row", "sheetData");
  }

  protected override named(tag: (name: string) => Uint8Array<ArrayBuffer>): void {
    super.named(tag);
    this.tags = { row: tag("row"), rowEnd: tag("/row"), c: tag("c"), cEnd: tag("/c"), f: tag("f"), fEnd: tag("/f"), v: tag("v"), vEnd: tag("/v"), is: tag("is"), isEnd: tag("/is") };
  }

  protected read(): boolean {
    const { tags } = this;
    const at = this.behindBlanks(this.at);
    if (this.bytes[at] !== LESS) this.stop(at);
    if (!this.isInRow) {
      if (this.closes(at)) return false;
      if (!this.is(at, tags.row)) this.stop(at);
      this.openRow(at + tags.row.length);
      return false;
    }
    if (this.is(at, tags.c)) {
      this.at = this.readCell(at + tags.c.length);
      return false;
    }
    this.at = this.behindEnd(at, tags.rowEnd);
    this.isInRow = false;
    return true;
  }

  private openRow(from: number): void {
    let row = this.row + 1;
    let at = from;
    for (let name = this.attribute(at); name !== 0; name = this.attribute(at)) {
      at = this.valueTo + 1;
      if (name === LETTER_R) row = this.digits(this.valueFrom, this.valueTo) - 1;
    }
    at = this.behindTag(this.behindBlanks(at));
    this.row = row;
    this.column = -1;
    this.isInRow = !this.isEmpty;
    this.at = at;
  }

  private readCell(from: number): number {
    const { cell, tags, value } = this;
    let column = this.column + 1;
    let type: CellType = "n";
    let style = 0;
    let given = 0;
    let at = from;
    for (let name = this.attribute(at); name !== 0; name = this.attribute(at)) {
      const { valueFrom, valueTo } = this;
      at = valueTo + 1;
      // Of what stands twice, one is right and the other not.
      const bit = name === LETTER_R ? 1 : name === LETTER_S ? 2 : name === LETTER_T ? 4 : 0;
      if ((given & bit) !== 0) this.stop(valueFrom);
      given |= bit;
      if (name === LETTER_R) column = this.columnIn(valueFrom, valueTo);
      else if (name === LETTER_S) style = this.digits(valueFrom, valueTo);
      else if (name === LETTER_T) type = this.typeIn(valueFrom, valueTo);
    }
    at = this.behindTag(this.behindBlanks(at));
    cell.row = this.row;
    cell.column = column;
    cell.type = type;
    cell.style = style;
    cell.isFormula = false;
    cell.value = null;
    value.bytes = this.bytes;
    if (!this.isEmpty) {
      for (;;) {
        at = this.behindBlanks(at);
        if (this.is(at, tags.v)) at = this.readValue(at + tags.v.length);
        else if (this.is(at, tags.f)) at = this.passFormula(at + tags.f.length);
        else if (this.is(at, tags.is)) at = this.readInline(at + tags.is.length);
        else break;
      }
      at = this.behindEnd(at, tags.cEnd);
    }
    this.column = column;
    this.take(cell);
    return at;
  }

  private readValue(from: number): number {
    const { cell, value, text } = this;
    if (cell.value !== null || cell.type === "inlineStr") this.stop(from);
    const at = this.behindTag(from);
    if (this.isEmpty) return at;
    const end = this.readText(at);
    if (text.from < text.to) {
      value.from = text.from;
      value.to = text.to;
      value.isPlain = text.isPlain;
      cell.value = value;
    }
    return this.behindEnd(end, this.tags.vEnd);
  }

  private passFormula(from: number): number {
    const at = this.behindTag(from);
    this.cell.isFormula = true;
    return this.isEmpty ? at : this.behindEnd(this.readText(at), this.tags.fEnd);
  }

  private readInline(from: number): number {
    const { cell, tags, rich } = this;
    if (cell.value !== null || cell.type !== "inlineStr") this.stop(from);
    const at = this.behindTag(from);
    if (this.isEmpty) return at;
    const end = this.readRich(at);
    if (rich.from < rich.to) cell.value = rich;
    return this.behindEnd(end, tags.isEnd);
  }

  private typeIn(from: number, to: number): CellType {
    if (to - from === 1) {
      const letter = this.bytes[from]!;
      if (letter === LETTER_S) return "s";
      if (letter === LETTER_N) return "n";
    }
    const found = TYPES.findIndex((type) => type.length === to - from && type.every((letter, i) => this.bytes[from + i] === letter));
    if (found < 0) this.stop(from);
    return CELL_TYPES[found]!;
  }
}
