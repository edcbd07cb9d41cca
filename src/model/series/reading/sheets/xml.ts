import { Parser } from "saxen";
import { withEntities } from "./entities";
import { encodingOf } from "./xmlEncoding";

/** What is read of an element: its name without a prefix, and its attributes, also without. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Bytes that become text at a time. */
const PIECE = 1 << 16;
/** Letters of a tag or a text that are no part of a workbook any more. */
const LONGEST = 1 << 22;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as its pieces come: to its end, or to that of the element that all which is wanted lies within. What lies behind is unpacked all
 * the same, as only then it shows that it is whole.
 * @throws Error where it is none, RangeError where its encoding is none that is known or a tag goes on and on, and what `pieces` throws
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, { open, text, close }: XmlReader, within: string | null = null): Promise<void> {
  const parser = new Parser();
  let broken: Error | null = null;
  let isEnded = false;
  /** Letters since anything ended, which are looked through again with what comes next: so no less than as many are given at a time. */
  let letters = 0;
  let next = "";
  const give = () => {
    letters += next.length;
    if (letters > LONGEST) throw new RangeError("a tag or a text is too long");
    parser.write(next);
    next = "";
    if (broken !== null) throw broken;
  };
  const take = (piece: string) => {
    letters = 0;
    if (!isEnded) text?.(piece);
  };
  parser.on("error", (error: Error) => {
    if (!isEnded) broken ??= error;
  });
  parser.on("openTag", (name, attributes) => {
    letters = 0;
    if (!isEnded) open?.(local(name), Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), withEntities(String(value))])));
  });
  parser.on("text", (piece) => take(withEntities(piece)));
  parser.on("cdata", take);
  parser.on("closeTag", (name) => {
    letters = 0;
    if (isEnded) return;
    close?.(local(name));
    isEnded = local(name) === within;
  });
  for await (const piece of textPieces(pieces)) {
    if (isEnded) continue;
    next += piece;
    if (next.length >= letters) give();
  }
  if (!isEnded) give();
  if (within === null) parser.end();
  if (broken !== null) throw broken;
}

async function* textPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    for (let at = 0; at < piece.length; at += PIECE) yield decoder.decode(piece.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder?.decode() ?? "";
}
