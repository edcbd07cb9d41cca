import { Malformed } from "../faults";
import type { Block, FileBytes } from "./bytes";

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

/** What describes a group or an array, by kind of message. */
export type ObjectHeader = ReadonlyMap<number, Block>;

const FIXED_PART = 16;
const MESSAGE_PREFIX = 8;
const SHARED = 0b10;

/** Version 1 object header at `at`, with its continuations. @throws Malformed */
export function readObjectHeader(file: FileBytes, at: number, path: string): ObjectHeader {
  const start = file.claim(at, FIXED_PART, { part: "description", path });
  if (start.u8(0) !== 1) throw new Malformed({ kind: "newer-description", path });
  const blocks = [file.claim(at + FIXED_PART, start.u32(8), { part: "description", path })];
  const messages = new Map<number, Block>();
  let left = start.u16(2);
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    let offset = 0;
    while (offset < block.length && left > 0) {
      const kind = block.u16(offset);
      const body = block.part(offset + MESSAGE_PREFIX, block.u16(offset + 2));
      if (kind === MESSAGE.continuation) {
        blocks.push(file.claim(body.address(0), body.address(8), { part: "description", path }));
      } else if (KNOWN.has(kind)) {
        if (messages.has(kind)) throw new Malformed({ kind: "described-twice", path });
        if ((block.u8(offset + 4) & SHARED) !== 0) throw new Malformed({ kind: "shared-description", path });
        messages.set(kind, body);
      }
      offset += MESSAGE_PREFIX + body.length;
      left--;
    }
  }
  if (left > 0) throw new Malformed({ kind: "incomplete-description", path });
  return messages;
}

const KNOWN: ReadonlySet<number> = new Set(Object.values(MESSAGE));

/** A name in a group, and where the object's header lies. */
export interface Member {
  readonly name: string;
  readonly at: number;
}

const HEAP_HEADER = 32;
const NODE_HEADER = 24;
const LEAF_HEADER = 8;
const LEAF_ENTRY = 40;
const SOFT_LINK = 2;

/** How many entries nodes and leaves have room for (the superblock's K, twice). They take that room even when part-filled. */
export interface Room {
  readonly node: number;
  readonly leaf: number;
}

/** The members of a group: a B-tree (version 1) of leaves, their names in a local heap. @throws Malformed */
export function readMembers(file: FileBytes, symbolTable: Block, room: Room, path: string): Member[] {
  const heap = file.claim(symbolTable.address(8), HEAP_HEADER, { part: "names", path });
  heap.expect(0, "HEAP", { part: "names", path });
  const names = file.claim(heap.address(24), heap.address(8), { part: "names", path });

  const members: Member[] = [];
  const nodes = [symbolTable.address(0)];
  for (let at = nodes.pop(); at !== undefined; at = nodes.pop()) {
    const head = file.claim(at, NODE_HEADER, { part: "index", path });
    head.expect(0, "TREE", { part: "index", path });
    if (head.u8(4) !== 0) throw new Malformed({ kind: "index-of-array", path });
    const count = head.u16(6);
    const pairs = file.claim(at + NODE_HEADER, 16 * room.node + 8, { part: "index", path });
    for (let i = 0; i < count; i++) {
      const child = pairs.address(16 * i + 8);
      if (head.u8(5) > 0) nodes.push(child);
      else members.push(...readLeaf(file, child, names, room, path));
    }
  }
  return members;
}

function readLeaf(file: FileBytes, at: number, names: Block, room: Room, path: string): Member[] {
  const head = file.claim(at, LEAF_HEADER, { part: "entries", path });
  head.expect(0, "SNOD", { part: "entries", path });
  const count = head.u16(6);
  const entries = file.claim(at + LEAF_HEADER, LEAF_ENTRY * room.leaf, { part: "entries", path });
  return Array.from({ length: count }, (_, i) => {
    const entry = entries.part(LEAF_ENTRY * i, LEAF_ENTRY);
    if (entry.u32(16) === SOFT_LINK) throw new Malformed({ kind: "link", path });
    return { name: names.name(entry.address(0)), at: entry.address(8) };
  });
}
