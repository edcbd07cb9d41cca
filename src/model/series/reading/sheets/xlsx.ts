import { messageOf } from "../../../failure";
import type { ZipEntry } from "../../../files/zip";
import { ZipError } from "../../../files/zipDirectory";
import type { Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import type { ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import { OwnTexts } from "../text/ownText";
import { type ShownTime, shownTime, spanText, timeText } from "./excelTimes";
import { SheetGrid, readGrid } from "./grid";
import { readElements, readXml } from "./xml";

/** The most that one part of a workbook may unpack to. */
const MAX_PART = 256 * 2 ** 20;

interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
  readonly hidden: boolean;
}

/** What cells refer to. */
interface Book {
  readonly texts: readonly string[];
  /** By style, how its numbers are times. */
  readonly times: readonly (ShownTime | null)[];
  readonly since1904: boolean;
}

/** A sheet, and its formulas: how many there are, how many have no result, and how many have 0 for one. */
interface Read {
  readonly grid: SheetGrid;
  readonly formulas: { all: number; blank: number; noughts: number };
}

/** As few formulas may well all come to 0. */
const LEAST_FORMULAS = 3;

/**
 * Reads a sheet of a workbook of Excel: the largest that shows, or the one that was chosen; of formulas, what they last gave.
 * Source: ECMA-376, parts 1 and 2.
 */
export async function readXlsx(file: string, entries: readonly ZipEntry[], options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    const { sheets, since1904, isComputed } = sheetsIn(entries);
    if (sheets.length === 0) return refuse("empty-sheet", file, {});
    const showing = sheets.filter(({ hidden }) => !hidden);
    const largest = (showing.length > 0 ? showing : sheets).reduce((best, sheet) => (sheet.entry.size > best.entry.size ? sheet : best));
    const { part, choices } = pickPart("sheet", sheets.map((sheet) => ({ answer: sheet.name, means: { name: sheet.name }, sheet })), options, sheets.indexOf(largest));
    const book: Book = { texts: textsIn(entries), times: timesIn(entries), since1904 };
    const read = gridOf(part.sheet.entry, book);
    const { all, blank, noughts } = read.formulas;
    // Who writes a workbook without computing it leaves results out, or puts 0 for each and asks for them to be computed.
    const unset = !isComputed && all >= LEAST_FORMULAS && noughts === all;
    const { grid } = unset ? gridOf(part.sheet.entry, book, true) : read;
    const cells = unset ? all : blank;
    return await readGrid(file, "xlsx", grid, { options, hooks, choices, notices: cells === 0 ? [] : [{ kind: "noticed/formulas", params: { cells } }] });
  } catch (error) {
    if (error instanceof ZipError) return refuse("damaged-archive", file, {});
    return refuse("damaged-file", file, { format: "xlsx", said: messageOf(error) });
  }
}

const textOf = (entry: ZipEntry): string => new TextDecoder().decode(bounded(entry).read());

function bounded(entry: ZipEntry): ZipEntry {
  if (entry.size > MAX_PART) throw new RangeError("a sheet is too large");
  return entry;
}

const partNamed = (entries: readonly ZipEntry[], name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());

/** `isComputed`: whether nothing asks for formulas to be computed when the workbook is opened. */
function sheetsIn(entries: readonly ZipEntry[]): { readonly sheets: readonly Sheet[]; readonly since1904: boolean; readonly isComputed: boolean } {
  const targets = new Map<string, string>();
  const links = partNamed(entries, "xl/_rels/workbook.xml.rels");
  if (links !== undefined) readXml(textOf(links), { open: (name, { Id, Target }) => name === "Relationship" && targets.set(Id ?? "", Target ?? "") });
  const sheets: Sheet[] = [];
  let since1904 = false;
  let isComputed = true;
  readXml(textOf(partNamed(entries, "xl/workbook.xml")!), {
    open(element, { name, id, state, date1904, fullCalcOnLoad }) {
      if (element === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
      if (element === "calcPr") isComputed = fullCalcOnLoad !== "1" && fullCalcOnLoad !== "true";
      if (element !== "sheet") return;
      const target = targets.get(id ?? "") ?? `worksheets/sheet${sheets.length + 1}.xml`;
      const entry = partNamed(entries, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      if (entry !== undefined) sheets.push({ name: name ?? "", entry, hidden: state !== undefined && state !== "visible" });
    },
  });
  return { sheets, since1904, isComputed };
}

/** The texts that cells refer to by number; how a text is read aloud (`rPh`) is no part of it. */
function textsIn(entries: readonly ZipEntry[]): string[] {
  const part = partNamed(entries, "xl/sharedStrings.xml");
  const texts: string[] = [];
  const own = new OwnTexts();
  if (part === undefined) return texts;
  let inText = false;
  let aloud = false;
  readElements(bounded(part), "si", {
    open(name) {
      if (name === "si") texts.push("");
      else if (name === "rPh") aloud = true;
      else if (name === "t") inText = !aloud;
    },
    text: (text) => inText && texts.push((texts.pop() ?? "") + text),
    close(name) {
      if (name === "si") texts.push(own.of(texts.pop()!));
      else if (name === "rPh") aloud = false;
      else if (name === "t") inText = false;
    },
  });
  return texts;
}

function timesIn(entries: readonly ZipEntry[]): (ShownTime | null)[] {
  const part = partNamed(entries, "xl/styles.xml");
  const times: (ShownTime | null)[] = [];
  if (part === undefined) return times;
  const codes = new Map<number, string>();
  let inStyles = false;
  readXml(textOf(part), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) times.push(shownTime(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => name === "cellXfs" && (inStyles = false),
  });
  return times;
}

/** The cells of a sheet; those of formulas are blank where they are `unset`. */
function gridOf(sheet: ZipEntry, book: Book, unset = false): Read {
  const grid = new SheetGrid();
  const formulas = { all: 0, blank: 0, noughts: 0 };
  let isFormula = false;
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let value: string | null = null;
  let reading = false;
  readElements(bounded(sheet), "row", {
    open(name, { r, t, s }) {
      if (name === "row") {
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        [type, style, value, isFormula] = [t ?? "n", Number(s ?? 0), null, false];
      } else if (name === "f") isFormula = true;
      else reading = name === "v" || (name === "t" && type === "inlineStr");
    },
    text: (text) => reading && (value = (value ?? "") + text),
    close(name) {
      if (name === "c" && isFormula) {
        formulas.all++;
        // A formula may come to a text without letters.
        if (type !== "str" && (value === null || value === "")) formulas.blank++;
        else if (value === "0") formulas.noughts++;
      }
      if (name === "c" && value !== null && !(isFormula && unset)) grid.put(row, column, cellText(value, type, style, book));
      if (name === "v" || name === "t") reading = false;
    },
  });
  return { grid, formulas };
}

function cellText(value: string, type: string, style: number, { texts, times, since1904 }: Book): string {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n") return value;
  const shown = value.trim() === "" ? null : (times[style] ?? null);
  if (shown === null) return value;
  return shown === "span" ? spanText(Number(value)) : timeText(Number(value), since1904);
}

/** "BC12" is column 54, from 0. */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]*/.exec(cell)![0].toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 64;
  return column - 1;
}
