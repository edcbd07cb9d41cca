/** Bytes that are had at a time for texts, and texts that are counted at a time. */
const [CHUNK_BITS, PAGE_BITS] = [18, 14];
const CHUNK = 1 << CHUNK_BITS;
const PAGE = 1 << PAGE_BITS;
/** Bytes before each text that say how long it is. */
const LENGTH = 4;
/** So few bytes are copied faster one by one. */
const SHORT = 48;

/** The texts that the cells of a workbook refer to by number, as UTF-8 one behind another: none is a text by itself before it is asked for. */
export class SharedTexts {
  private readonly chunks: Uint8Array[] = [];
  /** Where each begins: the number of its chunk and the place in it. */
  private readonly places: Uint32Array[] = [];
  private used = CHUNK;
  length = 0;
  /** The one that was looked for last: from one place of `bytes` to before another. */
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;

  add(bytes: Uint8Array, from: number, to: number): void {
    const size = LENGTH + to - from;
    if (this.used + size > CHUNK) {
      this.chunks.push(new Uint8Array(Math.max(CHUNK, size)));
      this.used = 0;
    }
    const chunk = this.chunks.at(-1)!;
    const at = this.used;
    for (let byte = 0; byte < LENGTH; byte++) chunk[at + byte] = (to - from) >>> (8 * byte);
    if (size <= SHORT) for (let i = from; i < to; i++) chunk[at + LENGTH + i - from] = bytes[i]!;
    else chunk.set(bytes.subarray(from, to), at + LENGTH);
    if ((this.length & (PAGE - 1)) === 0) this.places.push(new Uint32Array(PAGE));
    this.places.at(-1)![this.length & (PAGE - 1)] = ((this.chunks.length - 1) << CHUNK_BITS) | at;
    this.used += size;
    this.length++;
  }

  addText(text: string): void {
    const bytes = encoder.encode(text);
    this.add(bytes, 0, bytes.length);
  }

  /** Puts `bytes`, `from` and `to` at a text; false where there is none of this number. */
  find(number: number): boolean {
    if (!Number.isInteger(number) || number < 0 || number >= this.length) return false;
    const place = this.places[number >>> PAGE_BITS]![number & (PAGE - 1)]!;
    const chunk = this.chunks[place >>> CHUNK_BITS]!;
    const at = place & (CHUNK - 1);
    this.bytes = chunk;
    this.from = at + LENGTH;
    this.to = this.from + chunk[at]! + 2 ** 8 * chunk[at + 1]! + 2 ** 16 * chunk[at + 2]! + 2 ** 24 * chunk[at + 3]!;
    return true;
  }

  /** @returns null where there is none of this number */
  text(number: number): string | null {
    return this.find(number) ? textIn(this.bytes, this.from, this.to) : null;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text that stands from one place of bytes to before another, as UTF-8. */
export const textIn = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
