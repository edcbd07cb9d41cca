const MAGIC = 0x184d2204;
const CONTENT_SIZE = 1 << 3;
const BLOCK_CHECKSUM = 1 << 4;
const DICTIONARY = 1;
const STORED = 0x8000_0000;
const SHORTEST_MATCH = 4;

/**
 * The `length` bytes that an LZ4 frame holds. Later blocks may repeat what earlier ones gave, so all are unpacked into one
 * place. Source: https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md and lz4_Block_format.md
 * @throws RangeError where the frame is damaged
 */
export function lz4Frame(frame: Uint8Array, length: number): Uint8Array {
  const data = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (data.getUint32(0, true) !== MAGIC) throw new RangeError("no LZ4 frame");
  const flags = data.getUint8(4);
  const trailer = (flags & BLOCK_CHECKSUM) === 0 ? 0 : 4;
  const output = new Uint8Array(length);
  let at = 7 + ((flags & CONTENT_SIZE) === 0 ? 0 : 8) + ((flags & DICTIONARY) === 0 ? 0 : 4);
  let filled = 0;
  for (;;) {
    const header = data.getUint32(at, true);
    at += 4;
    if (header === 0) break;
    const size = header & ~STORED;
    const block = frame.subarray(at, at + size);
    if (block.length !== size) throw new RangeError("an LZ4 block breaks off");
    if (header >= STORED) {
      output.set(block, filled);
      filled += size;
    } else filled = lz4Block(block, output, filled);
    at += size + trailer;
  }
  if (filled !== length) throw new RangeError("an LZ4 frame of another length");
  return output;
}

/** Unpacks a block behind what is in `output` already; says how much is in it then. */
function lz4Block(input: Uint8Array, output: Uint8Array, filled: number): number {
  let at = 0;
  let to = filled;
  const more = (nibble: number): number => {
    let length = nibble;
    for (let byte = nibble === 15 ? 255 : 0; byte === 255; ) {
      byte = input[at++] ?? Number.NaN;
      length += byte;
    }
    return length;
  };
  while (at < input.length) {
    const token = input[at++]!;
    const literals = more(token >> 4);
    if (!(at + literals <= input.length && to + literals <= output.length)) throw new RangeError("LZ4 literals break off");
    output.set(input.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at === input.length) break;
    const from = to - (input[at]! | ((input[at + 1] ?? 0) << 8));
    at += 2;
    const length = more(token & 15) + SHORTEST_MATCH;
    if (!(from >= 0 && from < to && to + length <= output.length)) throw new RangeError("an LZ4 match leads out");
    for (let i = 0; i < length; i++) output[to + i] = output[from + i]!;
    to += length;
  }
  return to;
}
