import { Malformed } from "../faults";
import type { ByteBlock, FileBytes } from "./bytes";

/** Kinds of header messages that matter here (HDF5 file format specification, section IV.A.2). */
export const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  layout: 0x08,
  filters: 0x0b,
  continuation: 0x10,
  symbolTable: 0x11,
} as const;

/** What describes a group or an array: messages by kind; of links there can be several. */
export interface ObjectHeader {
  readonly messages: ReadonlyMap<number, ByteBlock>;
  readonly links: readonly ByteBlock[];
}

const FIXED_PART = 16;
const SHARED = 0b10;
const CHECK_SUM = 4;
/** Flags of a header of version 2. */
const TIMES = 1 << 5;
const PHASES = 1 << 4;
const ORDERED = 1 << 2;

/** Object header at `at`, of version 1 or 2, with its continuations. @throws Malformed */
export function readObjectHeader(file: FileBytes, at: number, path: string): ObjectHeader {
  return file.isMarked(at, "OHDR") ? newHeader(file, at, path) : oldHeader(file, at, path);
}

function oldHeader(file: FileBytes, at: number, path: string): ObjectHeader {
  const start = file.claim(at, FIXED_PART, { part: "description", path });
  if (start.u8(0) !== 1) throw new Malformed({ kind: "newer-description", path });
  const first = file.claim(at + FIXED_PART, start.u32(8), { part: "description", path });
  return readMessages(file, first, path, { prefix: 8, most: start.u16(2), kindAt: (block, offset) => block.u16(offset), sizeAt: 2, flagsAt: 4 });
}

function newHeader(file: FileBytes, at: number, path: string): ObjectHeader {
  const start = file.claim(at, 6, { part: "description", path });
  const flags = start.u8(5);
  if (start.u8(4) !== 2) throw new Malformed({ kind: "newer-description", path });
  const extra = ((flags & TIMES) === 0 ? 0 : 16) + ((flags & PHASES) === 0 ? 0 : 4);
  const width = 1 << (flags & 3);
  const sizes = file.claim(at + 6, extra + width, { part: "description", path });
  const first = file.claim(at + 6 + sizes.length, sizes.number(extra, width), { part: "description", path });
  const prefix = (flags & ORDERED) === 0 ? 4 : 6;
  return readMessages(file, first, path, { prefix, most: null, kindAt: (block, offset) => block.u8(offset), sizeAt: 1, flagsAt: 3 });
}

/** How a message begins: bytes before its body, and where in them its kind, size and flags stand; how many there are, where that is said. */
interface Prefix {
  readonly prefix: number;
  readonly most: number | null;
  readonly kindAt: (block: ByteBlock, offset: number) => number;
  readonly sizeAt: number;
  readonly flagsAt: number;
}

function readMessages(file: FileBytes, first: ByteBlock, path: string, { prefix, most, kindAt, sizeAt, flagsAt }: Prefix): ObjectHeader {
  const messages = new Map<number, ByteBlock>();
  const links: ByteBlock[] = [];
  const blocks = [first];
  let left = most ?? Infinity;
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    let offset = 0;
    // What is shorter than the beginning of a message is a gap.
    while (offset + prefix <= block.length && left > 0) {
      const kind = kindAt(block, offset);
      const body = block.part(offset + prefix, block.u16(offset + sizeAt));
      if (kind === MESSAGE.continuation) {
        const next = file.claim(body.address(0), body.address(8), { part: "description", path });
        blocks.push(most === null ? continued(next, path) : next);
      } else if (KNOWN.has(kind)) {
        if ((block.u8(offset + flagsAt) & SHARED) !== 0) throw new Malformed({ kind: "shared-description", path });
        if (kind === MESSAGE.link) links.push(body);
        else if (messages.has(kind)) throw new Malformed({ kind: "described-twice", path });
        else messages.set(kind, body);
      }
      offset += prefix + body.length;
      left--;
    }
  }
  if (most !== null && left > 0) throw new Malformed({ kind: "incomplete-description", path });
  return { messages, links };
}

/** A continuation of version 2 has a mark before its messages and a check sum behind them. */
function continued(block: ByteBlock, path: string): ByteBlock {
  block.expect(0, "OCHK", { part: "description", path });
  return block.part(4, block.length - 4 - CHECK_SUM);
}

const KNOWN: ReadonlySet<number> = new Set(Object.values(MESSAGE));
