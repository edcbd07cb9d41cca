/** A value of Thrift: the fields of a structure by their numbers, a list, a number, bytes, true or false. */
export type ThriftValue = number | bigint | boolean | Uint8Array | readonly ThriftValue[] | ThriftFields;
export type ThriftFields = ReadonlyMap<number, ThriftValue>;

/** Structures within structures: no file of a kind that is read here comes near. */
const DEEPEST = 64;

const [TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

/**
 * Reads a structure of Thrift's compact protocol that begins at `from`; says where it ends, too. No more is made of it than its bytes
 * can hold, which hyparquet, in which a list may claim two thousand million members, does not see to.
 * Source: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 * @throws RangeError where it breaks off, or claims more than is there
 */
export function readThrift(bytes: Uint8Array, from: number): { readonly fields: ThriftFields; readonly end: number } {
  const reader = new ThriftReader(bytes, from);
  return { fields: reader.struct(0), end: reader.at };
}

class ThriftReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  struct(depth: number): ThriftFields {
    if (depth > DEEPEST) throw new RangeError("structures lie too deep");
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (let head = this.byte(); (head & 15) !== 0; head = this.byte()) {
      id = head >> 4 === 0 ? Number(this.zigzag()) : id + (head >> 4);
      fields.set(id, this.value(head & 15, depth));
    }
    return fields;
  }

  private value(type: number, depth: number): ThriftValue {
    if (type === TRUE || type === FALSE) return type === TRUE;
    if (type === BYTE) return (this.byte() << 24) >> 24;
    if (type === I16 || type === I32) return Number(this.zigzag());
    if (type === I64) return this.zigzag();
    if (type === DOUBLE) return new DataView(this.take(8).slice().buffer).getFloat64(0, true);
    if (type === BINARY) return this.take(Number(this.varint()));
    if (type === LIST) return this.list(depth);
    if (type === STRUCT) return this.struct(depth + 1);
    throw new RangeError("a type that is not known");
  }

  private list(depth: number): readonly ThriftValue[] {
    const head = this.byte();
    const length = head >> 4 === 15 ? Number(this.varint()) : head >> 4;
    const type = head & 15;
    // Each member takes a byte at least.
    if (length > this.bytes.length - this.at) throw new RangeError("a list is longer than its file");
    const isTruth = type === TRUE || type === FALSE;
    return Array.from({ length }, () => (isTruth ? this.byte() === 1 : this.value(type, depth)));
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError("a structure breaks off");
    return byte;
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError("a text is longer than its file");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Of at most 64 bits. */
  private varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError("a number is too long");
  }

  private zigzag(): bigint {
    const value = this.varint();
    return (value >> 1n) ^ -(value & 1n);
  }
}
