import type { Bytes } from "../reading";

/** Bytes that are made anew as they are read. */
export interface StreamedBytes extends Bytes {
  /** Lets go of what makes them. */
  readonly close: () => Promise<void>;
}

const NONE = new Uint8Array();

/**
 * So many bytes that a generator makes piece by piece: read from the start to the end, they are made once, and no more of them is held
 * than what is asked for; where one asks for what is gone, they are made again. A piece may be gone once the next one is asked for.
 */
export function streamedBytes(size: number, make: () => AsyncGenerator<Uint8Array, void>): StreamedBytes {
  let pieces: AsyncGenerator<Uint8Array, void> | null = null;
  let piece: Uint8Array = NONE;
  /** Where the piece begins. */
  let at = 0;
  let turns: Promise<unknown> = Promise.resolve();
  const close = async () => {
    const open = pieces;
    [pieces, piece, at] = [null, NONE, 0];
    await open?.return();
  };
  const read = async (from: number, to: number): Promise<ArrayBuffer> => {
    if (from < at) await close();
    pieces ??= make();
    const bytes = new Uint8Array(to - from);
    for (let filled = 0; filled < bytes.length; ) {
      const part = piece.subarray(Math.max(0, from + filled - at), Math.max(0, to - at));
      bytes.set(part, filled);
      filled += part.length;
      if (filled === bytes.length) break;
      const next = await pieces.next();
      if (next.done) throw new RangeError("there are fewer bytes than were counted");
      at += piece.length;
      piece = next.value;
    }
    return bytes.buffer;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = turns.then(work);
    turns = turn.catch(() => {});
    return turn;
  };
  const between = (from: number, to: number): Bytes => ({
    size: to - from,
    arrayBuffer: () => inTurn(() => read(from, to)),
    slice: (start, end) => between(Math.min(to, from + start), Math.max(Math.min(to, from + start), Math.min(to, from + end))),
  });
  return { ...between(0, size), close: () => inTurn(close) };
}
