import { letGoOfBytes } from "../bytes";
import type { Bytes } from "../reading";

/** Bytes that are looked through at a time. */
const STRETCH = 4 * 2 ** 20;
const [NEW_LINE, RETURN] = [10, 13];

/** How many lines a text has, in any encoding that has the line ends of ASCII; 0 where the reading was cancelled. */
export async function countRows(blob: Bytes, signal?: AbortSignal): Promise<number> {
  let [lines, returns, last] = [0, 0, NEW_LINE];
  for (let at = 0; at < blob.size; at += STRETCH) {
    const bytes = new Uint8Array(await blob.slice(at, at + STRETCH).arrayBuffer());
    if (signal?.aborted) return 0;
    lines += occurrences(bytes, NEW_LINE);
    // Old Macintosh text ends its lines by the return alone.
    if (lines === 0) returns += occurrences(bytes, RETURN);
    last = bytes.at(-1) ?? last;
    letGoOfBytes(bytes.buffer);
  }
  return (lines === 0 ? returns : lines) + (last === NEW_LINE || last === RETURN ? 0 : 1);
}

function occurrences(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found++;
  return found;
}
