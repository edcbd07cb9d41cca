import type { ZipPart } from "../formats/zipParts";
import { UnscannedError } from "./elementScanner";
import { type ShownTime, shownTime } from "./excelTimes";
import { textOf as lettersOf } from "./scannedSheet";
import { SharedTexts } from "./sharedTexts";
import { TextScanner } from "./textScanner";
import { readXml } from "./xml";

/** The most that one part of a workbook may unpack to. */
const MAX_PART = 256 * 2 ** 20;

export interface BookSheet {
  readonly name: string;
  readonly part: ZipPart;
  readonly hidden: boolean;
}

/** @throws RangeError where a part would unpack to more than is read */
export function bounded(part: ZipPart): ZipPart {
  if (part.size > MAX_PART) throw new RangeError("a sheet is too large");
  return part;
}

const partNamed = (parts: readonly ZipPart[], name: string) => parts.find((part) => part.name.toLowerCase() === name.toLowerCase());

/** What a workbook says of its sheets. `isComputed`: whether nothing asks for formulas to be computed when the workbook is opened. */
export async function sheetsIn(parts: readonly ZipPart[]): Promise<{ readonly sheets: readonly BookSheet[]; readonly since1904: boolean; readonly isComputed: boolean }> {
  const targets = new Map<string, string>();
  const links = partNamed(parts, "xl/_rels/workbook.xml.rels");
  if (links !== undefined) await readXml(bounded(links).pieces(), { open: (name, { Id, Target }) => name === "Relationship" && targets.set(Id ?? "", Target ?? "") });
  const sheets: BookSheet[] = [];
  let since1904 = false;
  let isComputed = true;
  await readXml(bounded(partNamed(parts, "xl/workbook.xml")!).pieces(), {
    open(element, { name, id, state, date1904, fullCalcOnLoad }) {
      if (element === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
      if (element === "calcPr") isComputed = fullCalcOnLoad !== "1" && fullCalcOnLoad !== "true";
      if (element !== "sheet") return;
      const target = targets.get(id ?? "") ?? `worksheets/sheet${sheets.length + 1}.xml`;
      const part = partNamed(parts, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      if (part !== undefined) sheets.push({ name: name ?? "", part, hidden: state !== undefined && state !== "visible" });
    },
  });
  return { sheets, since1904, isComputed };
}

/** The texts that cells refer to by number; how a text is read aloud (`rPh`) is no part of it. */
export async function textsIn(parts: readonly ZipPart[]): Promise<SharedTexts> {
  const part = partNamed(parts, "xl/sharedStrings.xml");
  if (part === undefined) return new SharedTexts();
  try {
    return await scannedTexts(bounded(part));
  } catch (error) {
    if (!(error instanceof UnscannedError)) throw error;
    return parsedTexts(part);
  }
}

async function scannedTexts(part: ZipPart): Promise<SharedTexts> {
  const texts = new SharedTexts();
  const scanner = new TextScanner((text) => (text.isPlain ? texts.add(text.bytes, text.from, text.to) : texts.addText(lettersOf(text))));
  for await (const piece of part.pieces()) {
    scanner.give(piece);
    while (scanner.next());
  }
  scanner.finish();
  while (scanner.next());
  return texts;
}

async function parsedTexts(part: ZipPart): Promise<SharedTexts> {
  const texts = new SharedTexts();
  let text = "";
  let inText = false;
  let aloud = false;
  await readXml(part.pieces(), {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") aloud = true;
      else if (name === "t") inText = !aloud;
    },
    text: (piece) => inText && (text += piece),
    close(name) {
      if (name === "si") texts.addText(text);
      else if (name === "rPh") aloud = false;
      else if (name === "t") inText = false;
    },
  }, "sst");
  return texts;
}

/** By style, how numbers of it are times. */
export async function timesIn(parts: readonly ZipPart[]): Promise<(ShownTime | null)[]> {
  const part = partNamed(parts, "xl/styles.xml");
  const times: (ShownTime | null)[] = [];
  if (part === undefined) return times;
  const codes = new Map<number, string>();
  let inStyles = false;
  await readXml(bounded(part).pieces(), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) times.push(shownTime(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => name === "cellXfs" && (inStyles = false),
  });
  return times;
}
