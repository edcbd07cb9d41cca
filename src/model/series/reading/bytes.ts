import type { Bytes } from "./reading";

/** A buffer with what the reader needs of a Blob. Slices are copies, as a Blob's are. */
export const bytesIn = (buffer: ArrayBuffer): Bytes => ({
  size: buffer.byteLength,
  arrayBuffer: async () => buffer,
  slice: (start, end) => bytesIn(buffer.slice(start, end)),
});

/** The same of pieces that lie one after another, and are never all in one. */
export function bytesInPieces(pieces: readonly Uint8Array[]): Bytes {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const between = (start: number, end: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
    let from = 0;
    for (const piece of pieces) {
      const part = piece.subarray(Math.max(0, start - from), Math.max(0, end - from));
      if (part.length > 0) bytes.set(part, Math.max(0, from - start));
      from += piece.length;
    }
    return bytes;
  };
  return { size, arrayBuffer: async () => between(0, size).buffer, slice: (start, end) => bytesIn(between(start, end).buffer) };
}

/** Whether Blobs can be read in this thread. In WebKit a worker of a page that was opened from a disk cannot read even its own. */
export const canReadBlobs = (): Promise<boolean> =>
  new Blob(["."]).arrayBuffer().then(
    () => true,
    () => false,
  );

/** Bytes that wait to be given back together, about. */
const MOST_WAITING = 1 << 19;

/**
 * Gives the memory of bytes that were read, and that nobody else has, back while others are still to come. They go into a channel that nobody
 * listens to: what a Blob or a stream that unpacks gave or was given, Chromium keeps until garbage is collected, also where `transfer(0)`
 * has emptied it. Each channel leaves 3 kB of garbage, which many small pieces would come to as much as a file by.
 */
export class GivenBack {
  private channel: MessageChannel | null = null;
  private waiting = 0;

  add(bytes: ArrayBuffer): void {
    this.channel ??= new MessageChannel();
    this.waiting += bytes.byteLength;
    this.channel.port1.postMessage(bytes, [bytes]);
    if (this.waiting >= MOST_WAITING) this.close();
  }

  close(): void {
    this.channel?.port1.close();
    this.channel?.port2.close();
    this.channel = null;
    this.waiting = 0;
  }
}

/** Gives the memory of bytes that nobody else has back at once. */
export function letGoOfBytes(bytes: ArrayBuffer): void {
  const back = new GivenBack();
  back.add(bytes);
  back.close();
}

/** Bytes that are asked for at a time. */
const AT_ONCE = 1 << 20;

/**
 * The bytes from one place to before another, in an array of the caller's own. What a Blob gives at once, the engine holds twice while it
 * is put together, so it is asked for piece by piece.
 */
export async function bytesBetween(file: Bytes, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from);
  for (let at = from; at < to; at += AT_ONCE) {
    const piece = await file.slice(at, Math.min(to, at + AT_ONCE)).arrayBuffer();
    bytes.set(new Uint8Array(piece), at - from);
    letGoOfBytes(piece);
  }
  return bytes;
}
