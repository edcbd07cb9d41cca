import { Malformed, type FileStructure } from "../faults";

/** What HDF5 writes where there is no address. */
const NOWHERE = 0xffff_ffff_ffff_ffffn;

const LONGEST_NAME = 1000;
/** Bytes: twice the largest array that is unpacked at all. */
const MOST_UNPACKED = 320 * 2 ** 20;

/**
 * The bytes of an HDF5 file, read with care: every structure is claimed before it is read, must lie
 * inside the file, and no two may share a byte. So a file can neither send the reader round in circles
 * nor make it read more than the file is long; what is packed in it is unpacked up to a bound.
 */
export class FileBytes {
  private readonly view: DataView;
  private readonly claims: (readonly [from: number, to: number, what: FileStructure])[] = [];
  private claimed = 0;
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Takes `length` bytes from `at` for one structure; `what` names it in the error. */
  claim(at: number, length: number, what: FileStructure): ByteBlock {
    if (at + length > this.length) throw new Malformed({ kind: "part-beyond-end", what, at });
    this.claimed += length;
    if (this.claimed > this.length) throw new Malformed({ kind: "part-shared", what, at, other: null });
    this.claims.push([at, at + length, what]);
    return new ByteBlock(this.view, at, length);
  }

  /** @throws Malformed when two claimed structures share bytes */
  checkClaims(): void {
    let end = 0;
    let other: FileStructure | null = null;
    for (const [from, to, what] of this.claims.toSorted(([a], [b]) => a - b)) {
      if (from < end) throw new Malformed({ kind: "part-shared", what, at: from, other });
      [end, other] = [to, what];
    }
  }

  /** Whether the bytes at `at` spell `mark`; false beyond the end. */
  isMarked(at: number, mark: string): boolean {
    return Array.from(mark).every((letter, i) => this.bytes[at + i] === letter.charCodeAt(0));
  }

  /** Room for an array that is unpacked; all of them together are bounded, since packed bytes grow. @throws Malformed */
  room(length: number, path: string): Uint8Array<ArrayBuffer> {
    this.unpacked += length;
    if (this.unpacked > MOST_UNPACKED) throw new Malformed({ kind: "scattered", array: path });
    return new Uint8Array(length);
  }

  slice(at: number, length: number): Uint8Array {
    return this.bytes.subarray(at, at + length);
  }
}

/** One structure of a file; offsets count from its start. Reading past its end throws `Malformed`. */
export class ByteBlock {
  constructor(
    private readonly view: DataView,
    readonly at: number,
    readonly length: number,
  ) {}

  part(offset: number, length: number): ByteBlock {
    this.check(offset, length);
    return new ByteBlock(this.view, this.at + offset, length);
  }

  u8(offset: number): number {
    this.check(offset, 1);
    return this.view.getUint8(this.at + offset);
  }

  u16(offset: number): number {
    this.check(offset, 2);
    return this.view.getUint16(this.at + offset, true);
  }

  u32(offset: number): number {
    this.check(offset, 4);
    return this.view.getUint32(this.at + offset, true);
  }

  /** A whole number of `width` bytes, 8 at most. */
  number(offset: number, width: number): number {
    let value = 0;
    for (let i = width - 1; i >= 0; i--) value = 256 * value + this.u8(offset + i);
    return value;
  }

  /** A length or an address; null where the file says "nowhere". */
  u64(offset: number): number | null {
    this.check(offset, 8);
    const value = this.view.getBigUint64(this.at + offset, true);
    if (value === NOWHERE) return null;
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Malformed({ kind: "large-number", at: this.at + offset });
    return Number(value);
  }

  address(offset: number): number {
    const value = this.u64(offset);
    if (value === null) throw new Malformed({ kind: "address-nowhere", at: this.at + offset });
    return value;
  }

  /** Fails unless the bytes from `offset` on spell `mark`. */
  expect(offset: number, mark: string, what: FileStructure): void {
    const found = this.textOf(offset, mark.length);
    if (found !== mark) throw new Malformed({ kind: "part-missing", what, at: this.at + offset });
  }

  /** A name: text up to the first zero byte, not empty and without a slash. */
  name(offset: number): string {
    const name = this.endedText(offset);
    if (name === "" || name.includes("/")) throw new Malformed({ kind: "no-name", at: this.at + offset });
    return name;
  }

  /** A name of known length, not empty and without a slash. */
  nameOf(offset: number, length: number): string {
    const name = length > LONGEST_NAME ? "" : this.textOf(offset, length);
    if (name === "" || name.includes("/")) throw new Malformed({ kind: "no-name", at: this.at + offset });
    return name;
  }

  /** Text up to the first zero byte. */
  endedText(offset: number): string {
    let end = offset;
    while (this.u8(end) !== 0) if (++end - offset > LONGEST_NAME) throw new Malformed({ kind: "endless-name", at: this.at + offset });
    return this.textOf(offset, end - offset);
  }

  textOf(offset: number, length: number): string {
    this.check(offset, length);
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.at + offset, length);
    return new TextDecoder().decode(bytes);
  }

  private check(offset: number, length: number): void {
    if (offset < 0 || offset + length > this.length) {
      throw new Malformed({ kind: "short-structure", at: this.at });
    }
  }
}
