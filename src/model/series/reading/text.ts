import { ok, type Result } from "../../result";
import { aborted, refuse, type ReadProblem } from "./fault";
import type { NamedBlob, ReadHooks } from "./reading";

/** Bytes that are read, decoded and parsed at a time: small enough that cancelling takes effect at once. */
export const CHUNK_BYTES = 1 << 20;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The encoding of a text that begins with `head`, or why it is no text. `whole`: `head` is all there is. */
export function encodingOf(file: string, head: Uint8Array, whole: boolean): Result<Encoding, ReadProblem> {
  if (head[0] === 0xff && head[1] === 0xfe) return ok("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return ok("utf-16be");
  let strange = 0;
  for (const byte of head) {
    if (byte === 0) {
      return refuse("no-text", file, {});
    }
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && (byte < 28 || byte > 31)) strange++;
  }
  if (strange > head.length / 100) {
    return refuse("odd-bytes", file, {});
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: !whole });
    return ok("utf-8");
  } catch {
    return ok("windows-1252");
  }
}

/**
 * Decodes a blob chunk by chunk, with "\n" for every line end and without a byte order mark, and hands each
 * piece of text to `take`, which says whether to go on.
 */
export async function eachText(
  { name, blob }: NamedBlob,
  encoding: Encoding,
  hooks: ReadHooks,
  take: (text: string, last: boolean) => Result<void, ReadProblem>,
): Promise<Result<void, ReadProblem>> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let heldReturn = "";
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    const bytes = await blob.slice(at, at + CHUNK_BYTES).arrayBuffer();
    if (hooks.signal?.aborted) return aborted(name);
    const last = at + CHUNK_BYTES >= blob.size;
    let text: string;
    try {
      text = heldReturn + decoder.decode(bytes, { stream: !last });
    } catch {
      return refuse("encoding", name, { encoding, from: at, to: at + bytes.byteLength });
    }
    // A line end of two characters may be cut in two by the chunk.
    heldReturn = !last && text.endsWith("\r") ? "\r" : "";
    if (heldReturn !== "") text = text.slice(0, -1);
    const taken = take(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, last);
    if (!taken.ok) return taken;
    hooks.onProgress?.(Math.min(1, (at + bytes.byteLength) / blob.size));
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
