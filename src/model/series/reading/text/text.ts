import { ok, type Result } from "../../../result";
import { letGoOfBytes } from "../bytes";
import { aborted, refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import { cutColour, withoutColours } from "./colours";
import { nationalEncoding, type NationalEncoding } from "./nationalEncoding";

/** Bytes that are read, decoded and parsed at a time: small enough that cancelling takes effect at once. */
export const CHUNK_BYTES = 1 << 20;
/** Bytes that become one text: those of larger ones wait for a collection of garbage many at a time. */
const PIECE_BYTES = 1 << 16;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | NationalEncoding;

/** The encoding of a text that begins with `head`, or why it is no text. `whole`: `head` is all there is. */
export function encodingOf(file: string, head: Uint8Array, whole: boolean): Result<Encoding, ReadProblem> {
  if (head[0] === 0xff && head[1] === 0xfe) return ok("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return ok("utf-16be");
  const wide = wideEncoding(head);
  if (wide !== null) return ok(wide);
  const end = head.findLastIndex((byte) => byte !== 0) + 1;
  // What was not written yet, or was lost with the power, is NUL up to the end.
  const text = whole ? head.subarray(0, end) : head;
  let strange = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i]!;
    if (byte === 0) {
      return refuse("no-text", file, {});
    }
    if (byte < 28 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26 && !(byte === ESCAPE && text[i + 1] === BRACKET)) strange++;
  }
  if (strange > text.length / 100) {
    return refuse("odd-bytes", file, {});
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(text, { stream: !whole });
    return ok("utf-8");
  } catch {
    return ok(nationalEncoding(text));
  }
}

/** What colours of terminals begin with. */
const [ESCAPE, BRACKET] = [27, 91];

/** UTF-16 without its mark: every other byte of plain letters is NUL. */
function wideEncoding(head: Uint8Array): Encoding | null {
  const bytes = head.subarray(0, 2000);
  if (bytes.length < 8) return null;
  const nuls = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2]!++;
  });
  const half = bytes.length / 2;
  if (nuls[1]! > 0.7 * half && nuls[0]! < 0.05 * half) return "utf-16le";
  return nuls[0]! > 0.7 * half && nuls[1]! < 0.05 * half ? "utf-16be" : null;
}

/** What stands between records in ASCII. */
const SEPARATOR = "\x1e";

/** The text without colours of terminals, and with "\n" at the end of each row: also where lines end with a return, and records with a separator of ASCII, or begin with it (RFC 7464). */
export function evenLineEnds(text: string): string {
  const plain = withoutColours(text);
  const lines = plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
  if (!lines.includes(SEPARATOR)) return lines;
  return (lines.startsWith(SEPARATOR) ? lines.slice(1) : lines).replaceAll(`\n${SEPARATOR}`, "\n").replaceAll(SEPARATOR, "\n");
}

/** Encodings in which a byte below 128 is a letter of ASCII, unless a letter began before it. */
const BY_BYTES: ReadonlySet<string> = new Set(["utf-8", "windows-1252"]);

/**
 * Decodes a blob chunk by chunk, with "\n" for every line end and without a byte order mark, and hands each
 * piece of text to `take`, which says when it has enough. Where pieces may have been written so that a byte is a letter, they are
 * first offered to `takeBytes`, but for the first and the last: what it takes (true) is not decoded.
 */
export async function eachText(
  { name, blob }: NamedBlob,
  encoding: string,
  hooks: ReadHooks,
  take: (text: string, last: boolean) => Result<"enough" | void, ReadProblem>,
  takeBytes?: (bytes: Uint8Array<ArrayBuffer>) => Result<"enough" | boolean, ReadProblem>,
): Promise<Result<void, ReadProblem>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let held = "";
  // The first piece is decoded, as it may begin with a mark; and so is one whose first letter may begin in the one before.
  let mayBegin = false;
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    const bytes = await blob.slice(at, at + CHUNK_BYTES).arrayBuffer();
    if (hooks.signal?.aborted) return aborted(name);
    const { byteLength } = bytes;
    for (let from = 0; from < byteLength; from += PIECE_BYTES) {
      const to = Math.min(byteLength, from + PIECE_BYTES);
      const last = at + to >= blob.size;
      const piece = new Uint8Array(bytes, from, to - from);
      if (takeBytes !== undefined && BY_BYTES.has(encoding) && mayBegin && held === "" && !last) {
        const taken = takeBytes(piece);
        if (!taken.ok) return taken;
        if (taken.value === "enough") return ok(undefined);
        if (taken.value) continue;
      }
      mayBegin = piece.at(-1)! < 128;
      let text: string;
      try {
        text = held + decoder.decode(piece, { stream: !last });
      } catch {
        return refuse("encoding", name, { encoding, from: at, to: at + byteLength });
      }
      // A line end of two characters may be cut in two, and so may a colour.
      const cut = last ? 0 : text.endsWith("\r") ? 1 : cutColour(text);
      held = cut === 0 ? "" : text.slice(-cut);
      if (cut > 0) text = text.slice(0, -cut);
      const taken = take(evenLineEnds(text), last);
      if (!taken.ok) return taken;
      if (taken.value === "enough") return ok(undefined);
    }
    letGoOfBytes(bytes);
    hooks.onProgress?.(Math.min(1, (at + byteLength) / blob.size));
  }
  return ok(undefined);
}

/** The whole text of a blob of moderate size. */
export async function wholeText(file: NamedBlob, hooks: ReadHooks): Promise<Result<string, ReadProblem>> {
  const head = new Uint8Array(await file.blob.slice(0, CHUNK_BYTES).arrayBuffer());
  const encoding = encodingOf(file.name, head, file.blob.size <= CHUNK_BYTES);
  if (!encoding.ok) return encoding;
  const pieces: string[] = [];
  const read = await eachText(file, encoding.value, hooks, (text) => {
    pieces.push(text);
    return ok(undefined);
  });
  return read.ok ? ok(pieces.join("")) : read;
}
