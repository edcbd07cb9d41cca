import { zipSync } from "fflate";
import type { ZipPart } from "../formats/zipParts";

const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? new TextEncoder().encode(content) : content);

/** A part of a workbook as it comes: in pieces of these lengths, one after another and again. */
export function partIn(content: string | Uint8Array, lengths: readonly number[]): ZipPart {
  const bytes = bytesOf(content);
  return {
    name: "part.xml",
    size: bytes.length,
    async *pieces() {
      for (let [at, i] = [0, 0]; at < bytes.length; at += lengths[i++ % lengths.length]!) yield bytes.slice(at, at + lengths[i % lengths.length]!);
    },
  };
}

/** A workbook of one sheet, and of what its cells refer to where that is given. */
export function workbookOf(sheet: string | Uint8Array, texts?: string, styles?: string): Uint8Array {
  return zipSync({
    "xl/workbook.xml": bytesOf('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": bytesOf('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    "xl/worksheets/sheet1.xml": bytesOf(sheet),
    ...(texts !== undefined && { "xl/sharedStrings.xml": bytesOf(texts) }),
    ...(styles !== undefined && { "xl/styles.xml": bytesOf(styles) }),
  });
}
