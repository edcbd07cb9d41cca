import { Malformed } from "../faults";
import type { ByteBlock, FileBytes } from "./bytes";
import { readDenseLinks } from "./denseLinks";
import { MESSAGE, type ObjectHeader } from "./objects";

/** A name in a group, and where the object's header lies; or the path that it is another name of; or the file that it leads to. */
export type Member = { readonly name: string } & ({ readonly at: number } | { readonly target: string } | { readonly file: string });

const HEAP_HEADER = 32;
const NODE_HEADER = 24;
const LEAF_HEADER = 8;
const LEAF_ENTRY = 40;
const SOFT_LINK = 2;

/** How many entries nodes and leaves have room for (the superblock's K, twice). They take that room even when part-filled. */
export interface GroupRoom {
  readonly node: number;
  readonly leaf: number;
}

/** The members of a group; null where a header is none of a group. @throws Malformed */
export function readMembers(file: FileBytes, { messages, links }: ObjectHeader, room: GroupRoom, path: string): Member[] | null {
  const table = messages.get(MESSAGE.symbolTable);
  if (table !== undefined) return tableMembers(file, table, room, path);
  const info = messages.get(MESSAGE.linkInfo);
  if (info === undefined && links.length === 0) return null;
  const dense = info === undefined ? [] : readDenseLinks(file, info, path);
  return [...links, ...dense].map((link) => readLink(link, path)).filter((member) => member !== null);
}

/** A group of the older kind: a B-tree (version 1) of leaves, their names in a local heap. */
function tableMembers(file: FileBytes, symbolTable: ByteBlock, room: GroupRoom, path: string): Member[] {
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

function readLeaf(file: FileBytes, at: number, names: ByteBlock, room: GroupRoom, path: string): Member[] {
  const head = file.claim(at, LEAF_HEADER, { part: "entries", path });
  head.expect(0, "SNOD", { part: "entries", path });
  const count = head.u16(6);
  const entries = file.claim(at + LEAF_HEADER, LEAF_ENTRY * room.leaf, { part: "entries", path });
  return Array.from({ length: count }, (_, i) => {
    const entry = entries.part(LEAF_ENTRY * i, LEAF_ENTRY);
    const name = names.name(entry.address(0));
    return entry.u32(16) === SOFT_LINK ? { name, target: names.endedText(entry.u32(24)) } : { name, at: entry.address(8) };
  });
}

const HARD = 0;
const SOFT = 1;

/** The kind of a link into another file, by its name and a path in it. */
const EXTERNAL = 64;

/** A link of the newer kind; null for one of a kind that somebody made up. */
function readLink(link: ByteBlock, path: string): Member | null {
  const flags = link.u8(1);
  if (link.u8(0) !== 1) throw new Malformed({ kind: "newer-group", path });
  let at = 2;
  const kind = (flags & (1 << 3)) === 0 ? HARD : link.u8(at++);
  if ((flags & (1 << 2)) !== 0) at += 8;
  if ((flags & (1 << 4)) !== 0) at += 1;
  const width = 1 << (flags & 3);
  const length = link.number(at, width);
  at += width;
  const name = link.nameOf(at, length);
  at += length;
  if (kind === HARD) return { name, at: link.address(at) };
  if (kind === SOFT) return { name, target: link.textOf(at + 2, link.u16(at)) };
  // Behind its length and a byte for the version, each of both ends with a NUL.
  return kind === EXTERNAL ? { name, file: link.endedText(at + 3) } : null;
}
