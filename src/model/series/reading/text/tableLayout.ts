import { type Choice, answering, answerOf } from "../choice";
import { pointChoice, stylesOf } from "./columnStyles";
import { withAlignedNames } from "./alignedNames";
import { commaIsDecimal, markChoice } from "./commaIsDecimal";
import { declaredMarks } from "../missing/declaredMarks";
import { findDelimiter, usualWidth } from "./delimiter";
import { type Cutting, evened, findCuts, maybeFixed } from "./fixedWidth";
import { barNames } from "./barNames";
import { findTable, type TextRow } from "./findTable";
import { cellKind, findHeader, type Header } from "./header";
import { findJoint, joined, type Joint } from "./joint";
import { findKeys, keyedNames, type KeyedLines } from "./keyedLines";
import { knownHead, type KnownHead } from "./knownHead";
import { BLANKS, commentMark, evenBlanks, evenQuotes, hasApostrophes, isBlank, isRuled, linesOf, parseRows, withoutBreaks, withoutComments } from "./layout";
import type { NumberStyle } from "../numbers/numberText";
import type { ReadingOptions } from "../reading";
import { repeatedHead, type RepeatedHead, withoutHeads } from "./repeatedHead";
import { findStamp, namesOfStamped, type StampedLines } from "./stampedLines";
import { tableBefore, type TableBefore } from "./tableBefore";
import { isTypeRow } from "./typeRow";
import { bareUnit, isUnit } from "./unitText";
import { areWrapped, unwrapped } from "./wrappedRows";
import { zoneAbove } from "./zoneAbove";

declare module "../choice" {
  interface ChoiceKinds {
    /** How many rows name the columns; `names` are those of the first of them, or of the columns where there is none. */
    header: { readonly rows: number; readonly names: readonly string[] };
  }
}

/** How a text is laid out, found in its beginning. */
export interface TextLayout {
  readonly delimiter: string;
  /** Where lines of fixed width are cut; null where the delimiter cuts them. */
  readonly cuts: readonly number[] | null;
  /** The keys that stand before values on each line; null where none do. */
  readonly keyed: KeyedLines | null;
  /** How lines say when they were written; null where they do not, or as other cells stand. */
  readonly stamped: StampedLines | null;
  /** Names that come again above the rows, which stand for no row; null where they do not. */
  readonly again: RepeatedHead | null;
  /** Cells that belong together, as a date with a comma in it; null where none do. */
  readonly joint: Joint | null;
  /** Whether apostrophes stand around cells, in place of quotes. */
  readonly apostrophes: boolean;
  /** Whether quotes stand around each row as a whole. */
  readonly wrapped: boolean;
  /** Begins a line that is no row. */
  readonly comment: string;
  /** Lines above the table: what the file says of itself, and blank ones. */
  readonly skip: number;
  /** What a head of a known kind says of the table; null where there is none. */
  readonly known: KnownHead | null;
  /** The numbers that those lines say to stand where nothing was measured. */
  readonly marks: readonly number[];
  /** The zone that those lines say the table's clock to be in; null where they say none. */
  readonly zone: string | null;
  /** The first of those lines, as the file has it; "" where there is none. */
  readonly above: string;
  /** A table that stands above the one that is read; null where there is none. */
  readonly before: TableBefore | null;
  /** Rows of the table that name its columns. */
  readonly header: number;
  /** Null where the table names no columns. */
  readonly names: readonly string[] | null;
  readonly units: readonly string[] | null;
  /** A row below the names that says the type of each column; null where none does. */
  readonly types: readonly string[] | null;
  /** How many cells a row has; those after it are empty. `least`: as many have those that lack the last ones, which the first row alone has. */
  readonly width: number;
  readonly least: number;
  /** How each column's numbers are written, as far as the beginning tells. */
  readonly styles: readonly NumberStyle[];
  readonly choices: readonly Choice[];
}

type LayoutOptions = Pick<ReadingOptions, "delimiter" | "decimal" | "answers">;

/** Finds the layout of a text that begins with `begin`. `last`: that is the whole text. */
export function findLayout(begin: string, last: boolean, asked: LayoutOptions): TextLayout {
  const given = withoutBreaks(begin);
  const known = knownHead(given);
  const wrapped = known === null && areWrapped(given);
  const bare = known !== null ? withoutLines(given, known.lines) : wrapped ? unwrapped(given) : given;
  const apostrophes = hasApostrophes(bare);
  const sample = apostrophes ? evenQuotes(bare) : bare;
  const named = /^\s*"?sep=(.)"?[ \t]*(?:\n|$)/i.exec(sample)?.[1];
  const comment = commentMark(named === undefined ? sample : sample.slice(sample.indexOf("\n") + 1));
  const lined = withoutComments(named === undefined ? sample : sample.replace(/^.*/, ""), comment);
  const keyed = asked.delimiter === "auto" && named === undefined ? findKeys(lined) : null;
  const stamped = asked.delimiter === "auto" && named === undefined && keyed === null ? findStamp(lined) : null;
  const told = asked.delimiter !== "auto" ? asked.delimiter : (named ?? stamped?.mark ?? (keyed === null ? undefined : BLANKS));
  const again = keyed === null ? repeatedHead(lined, last, told) : null;
  const found = told ?? again?.delimiter ?? findDelimiter(lined, last);
  const text = withoutHeads(lined, again);
  const mark = asked.delimiter === "auto" && named === undefined && stamped === null && found === "," ? commaIsDecimal(text, last) : null;
  const decimalTaken = mark !== null && (asked.decimal === "," || (asked.decimal === "auto" && answerOf(asked, "decimal-or-cells") !== "cells" && mark.sure));
  const delimiter = decimalTaken ? ";" : found;
  const cuts = keyed === null && stamped === null && maybeFixed(delimiter) ? findCuts(text) : null;
  const cut = placed(text, { delimiter, cuts, keyed, stamped }, last);
  const joint = findJoint(cut.map(({ cells }) => cells), delimiter);
  const full = joint === null ? 0 : usualWidth(cut.map(({ cells }) => cells));
  const rows = joint === null ? cut : cut.map(({ cells, line }) => ({ line, cells: joined(cells, joint, full - joint.more, delimiter) }));
  const begun = findTable(rows);
  const { start, width, short, least = width } = delimiter === BLANKS && cuts === null && joint === null && keyed === null && stamped === null ? withAlignedNames(begun, rows, text.split("\n")) : begun;
  const table = rows.slice(start).map(({ cells }) => cells.slice(0, width));
  const answer = answerOf(asked, "header");
  const barHeader = delimiter === BLANKS ? barNames(given.split("\n", rows[start]?.line ?? 0), width) : null;
  const auto = keyed !== null ? ({ rows: 0, names: keyedNames(keyed), units: null, doubtful: false } as const) : known !== null && known.names.length === width ? ({ rows: 0, names: known.names, units: known.units, doubtful: false } as const) : stamped?.names?.length === width ? ({ rows: 0, names: stamped.names, units: null, doubtful: false } as const) : again?.names.length === width ? ({ rows: 0, names: again.names, units: null, doubtful: false } as const) : short ?? barHeader ?? headerIn(table, sample, comment, delimiter, rows[start]?.line ?? 0);
  const taken = answer === undefined ? auto : chosenHeader(table, Number(answer), auto);
  // Lines that begin with their time may well have no names.
  const header = stamped !== null && taken.names === null ? { ...taken, names: namesOfStamped(stamped, width) } : taken;
  const body = table.slice(header.rows, 200);
  const { styles, open } = stylesOf(body, width, delimiter, asked.decimal);
  return {
    delimiter,
    cuts,
    keyed,
    stamped,
    again,
    joint,
    apostrophes,
    wrapped,
    comment,
    skip: rows[start]?.line ?? 0,
    known,
    marks: known?.marks ?? declaredMarks(given.split("\n", (rows[start]?.line ?? 0) + header.rows).join("\n")),
    zone: zoneAbove(given.split("\n", rows[start]?.line ?? 0).join("\n")),
    above: known !== null ? given.split("\n", 1)[0]!.trim() : start > 0 || comment !== "#" || sample.trimStart().startsWith("#") ? (sample.split("\n").find((line) => line.trim() !== "") ?? "").trim() : "",
    before: known === null ? tableBefore(rows.slice(0, start).map(({ cells }) => cells)) : null,
    header: header.rows,
    names: header.names,
    units: header.units?.map(bareUnit) ?? null,
    types: table.slice(1, header.rows).find(isTypeRow) ?? null,
    width,
    least,
    styles,
    choices: [...(open === null ? [] : [pointChoice(open, asked.decimal)]), ...headerChoice(table, auto, header.rows, answer !== undefined), ...(mark === null ? [] : [markChoice(mark.example, decimalTaken)])],
  };
}

/** The text with its first lines blank, so that rows keep their numbers. */
const withoutLines = (text: string, lines: number): string => "\n".repeat(lines) + text.split("\n").slice(lines).join("\n");

function placed(text: string, cutting: Cutting, last: boolean): TextRow[] {
  let line = 0;
  const indents = cutting.delimiter === BLANKS ? text.split("\n").map((each) => each.length - each.trimStart().length) : [];
  const { even, delimiter } = evened(text, cutting);
  return parseRows(even, delimiter, last)
    .data.map((cells) => {
      const at = line;
      line += linesOf(cells);
      return { cells, line: at, indent: indents[at] ?? 0 };
    })
    .filter(({ cells }) => !isBlank(cells) && !isRuled(cells, cutting.delimiter) && cells.some((cell) => cell.trim() !== ""));
}

/** The header in the table, or in the comments above it. */
function headerIn(table: readonly (readonly string[])[], sample: string, comment: string, delimiter: string, line: number): Header {
  const found = findHeader(table);
  if (found.rows > 0 && !found.doubtful) return found;
  const above = sample
    .split("\n")
    .slice(0, line)
    .filter((each) => each.trimStart().startsWith(comment))
    .map((each) => each.trimStart().slice(comment.length).replace(/^Fields: /, ""))
    .flatMap((each) => [parseRows(evenBlanks(each, delimiter), delimiter, true).data[0] ?? [], ...(delimiter === BLANKS ? [each.trim().split(/\s{2,}/)] : [])])
    .filter((cells) => cells.length === table[0]?.length && cells.every((cell) => cell.trim() !== ""));
  // What a file says of itself may have as many words as its rows have cells: no name is a number, a date or only marks.
  while (above[0]?.some((cell) => cellKind(cell) === "number" || cellKind(cell) === "date" || !/[\p{L}%#°]/u.test(cell)) === true) above.shift();
  const [names, ...rest] = findHeader([...above, ...table]).rows >= above.length && above.length > 0 ? above : [];
  if (names === undefined) return found;
  const below = rest.at(-1) ?? null;
  // Of two lines that may name the columns, the one nearer to them does.
  const nearer = below !== null && below.filter(isUnit).length * 2 <= below.length;
  return { rows: 0, names: (nearer ? below : names).map((name) => name.trim()), units: nearer ? null : below, doubtful: false };
}

function chosenHeader(table: readonly (readonly string[])[], rows: number, auto: Header): Header {
  if (rows === auto.rows) return auto;
  if (!(rows > 0)) return { rows: 0, names: null, units: null, doubtful: false };
  return { rows: Math.min(rows, table.length - 1), names: table[rows - 1] ?? null, units: null, doubtful: false };
}

/** Asked where the names are numbers, or numbers might be names. */
function headerChoice(table: readonly (readonly string[])[], auto: Header, taken: number, answered: boolean): Choice[] {
  if (!auto.doubtful && !answered) return [];
  const way = (rows: number) => ({ means: { rows, names: table[Math.max(0, rows - 1)] ?? [] }, set: { ...answering("header", String(rows)), columns: null } });
  const others = [...new Set([0, auto.rows, 1])].filter((rows) => rows !== taken).map(way);
  return [{ kind: "header", column: null, taken: way(taken), others, open: false }];
}
