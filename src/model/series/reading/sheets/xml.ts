import { Parser } from "saxen";
import { withEntities } from "./entities";
import { encodingOf } from "./xmlEncoding";

/** What is read of an element: its name without a prefix, and its attributes, also without. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads XML from end to end. @throws Error where it is none */
export function readXml(xml: string, { open, text, close }: XmlReader): void {
  const parser = new Parser();
  let broken: Error | null = null;
  parser.on("error", (error: Error) => {
    broken ??= error;
  });
  if (open !== undefined) parser.on("openTag", (name, attributes) => {
    open(local(name), Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [local(key), withEntities(String(value))])));
  });
  if (text !== undefined) {
    parser.on("text", (value) => text(withEntities(value)));
    parser.on("cdata", (value) => text(value));
  }
  if (close !== undefined) parser.on("closeTag", (name) => close(local(name)));
  parser.parse(xml);
  if (broken !== null) throw broken;
}

/** Bytes that become text at a time. */
const PIECE = 1 << 16;
/** Letters of an element that is no part of a sheet any more. */
const LONGEST = 1 << 24;

/** The text that the bytes of XML are. @throws RangeError where its encoding is none that is known */
export const xmlText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/**
 * Reads the elements of one name that lie in another, of a large part of a zip, as many at a time as its pieces have whole; what stands
 * outside of them is passed over. @throws Error where one is no XML, and what `pieces` throws
 */
export async function readElements(pieces: AsyncIterable<Uint8Array>, [name, around]: readonly [string, string], reader: XmlReader): Promise<void> {
  const begin = new RegExp(`<(?:[^<>/\\s:]+:)?${name}[\\s/>]`);
  const behind = new RegExp(`</(?:[^<>/\\s:]+:)?${around}\\s*>`);
  let rest = "";
  let begun = false;
  let ended = false;
  for await (const piece of textPieces(pieces)) {
    // What comes is unpacked to its end all the same, as only then it shows that it is whole.
    if (ended) continue;
    // An end may lie across two pieces.
    let from = Math.max(0, rest.length - LONGEST_TAG);
    rest += piece;
    if (!begun) {
      const start = rest.search(begin);
      begun = start >= 0;
      rest = begun ? rest.slice(start) : rest.slice(-LONGEST_TAG);
      from = 0;
    }
    const stop = begun ? rest.slice(from).search(behind) : -1;
    ended = stop >= 0;
    if (ended) rest = rest.slice(0, from + stop);
    const end = begun ? lastEnd(rest, name, ended ? 0 : from) : -1;
    if (end > 0) {
      readXml(`<_>${rest.slice(0, end)}</_>`, reader);
      rest = rest.slice(end);
    } else if (rest.length > LONGEST) throw new RangeError("a row is too long");
  }
}

/** Letters of a tag without attributes, at most. */
const LONGEST_TAG = 100;

/** Where the last element of a name ends in a text, behind a place; -1 where none does. */
function lastEnd(text: string, name: string, from: number): number {
  for (let at = text.lastIndexOf(`${name}>`); at >= from; at = text.lastIndexOf(`${name}>`, at - 1)) {
    if (/<\/(?:[^<>/\s:]+:)?$/.test(text.slice(Math.max(0, at - LONGEST_TAG), at))) return at + name.length + 1;
    if (at === 0) break;
  }
  return -1;
}

async function* textPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    for (let at = 0; at < piece.length; at += PIECE) yield decoder.decode(piece.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder?.decode() ?? "";
}
