import { Malformed } from "../faults";
import type { ByteBlock, FileBytes } from "./bytes";

/** What is before the records of a node, and the check sum behind them. */
const NODE_PREFIX = 6;
const CHECK_SUM = 4;
/** Records of the index of names: a check sum, and where in the heap the link lies. */
const BY_NAME = 5;
const HASH = 4;

/**
 * The links of a group of many members: in a fractal heap, which a B-tree (version 2) of their names leads to.
 * Source: HDF5 file format specification, III.A.2 and III.G. A tree of more than two floors, which takes many hundreds of
 * members, is not read. @throws Malformed
 */
export function readDenseLinks(file: FileBytes, info: ByteBlock, path: string): ByteBlock[] {
  const at = 2 + ((info.u8(1) & 1) === 0 ? 0 : 8);
  const heapAt = info.u64(at);
  const treeAt = info.u64(at + 8);
  if (heapAt === null || treeAt === null) return [];
  const heap = readHeap(file, heapAt, path);
  return readTree(file, treeAt, path).map((record) => heap(record));
}

/** The records of the tree, each what tells the heap where a link lies. */
function readTree(file: FileBytes, at: number, path: string): ByteBlock[] {
  const head = file.claim(at, 38, { part: "index", path });
  head.expect(0, "BTHD", { part: "index", path });
  const [nodeSize, recordSize, depth] = [head.u32(6), head.u16(10), head.u16(12)];
  if (head.u8(5) !== BY_NAME || depth > 1 || recordSize <= HASH || nodeSize <= NODE_PREFIX + CHECK_SUM) throw new Malformed({ kind: "newer-group", path });
  const root = head.u64(16);
  if (root === null) return [];
  const recordsOf = (node: ByteBlock, count: number) => Array.from({ length: count }, (_, i) => node.part(NODE_PREFIX + i * recordSize + HASH, recordSize - HASH));
  const leaf = (leafAt: number, count: number) => {
    const node = file.claim(leafAt, nodeSize, { part: "index", path });
    node.expect(0, "BTLF", { part: "index", path });
    return recordsOf(node, count);
  };
  const count = head.u16(24);
  if (depth === 0) return leaf(root, count);
  const node = file.claim(root, nodeSize, { part: "index", path });
  node.expect(0, "BTIN", { part: "index", path });
  const width = bytesFor(Math.floor((nodeSize - NODE_PREFIX - CHECK_SUM) / recordSize));
  const children = NODE_PREFIX + count * recordSize;
  const below = Array.from({ length: count + 1 }, (_, i) => {
    const child = children + i * (8 + width);
    return leaf(node.address(child), node.number(child + 8, width));
  });
  return [...recordsOf(node, count), ...below.flat()];
}

/** What gives the link that a record of the tree names. */
function readHeap(file: FileBytes, at: number, path: string): (id: ByteBlock) => ByteBlock {
  const head = file.claim(at, 146, { part: "names", path });
  head.expect(0, "FRHP", { part: "names", path });
  const [filters, flagsOfBlocks, width, least, mostDirect] = [head.u16(7), head.u8(9), head.u16(110), head.address(112), head.address(120)];
  const [offsetWidth, rows, root] = [Math.ceil(head.u16(128) / 8), head.u16(140), head.address(132)];
  const lengthWidth = bytesFor(Math.min(mostDirect, head.u32(10)));
  if (filters !== 0 || width === 0 || least === 0 || offsetWidth > 6) throw new Malformed({ kind: "newer-group", path });

  const blocks: { readonly from: number; readonly size: number; readonly at: number }[] = [];
  if (rows === 0) blocks.push({ from: 0, size: least, at: root });
  else {
    const prefix = 13 + offsetWidth;
    const table = file.claim(root, prefix + 8 * width * rows + CHECK_SUM, { part: "names", path });
    table.expect(0, "FHIB", { part: "names", path });
    let from = 0;
    for (let row = 0; row < rows; row++) {
      const size = least * 2 ** Math.max(0, row - 1);
      if (size > mostDirect) throw new Malformed({ kind: "newer-group", path });
      for (let i = 0; i < width; i++, from += size) {
        const child = table.u64(prefix + 8 * (row * width + i));
        if (child !== null) blocks.push({ from, size, at: child });
      }
    }
  }
  const direct = blocks.map(({ from, size, at: blockAt }) => ({ from, block: file.claim(blockAt, size, { part: "names", path }) }));
  for (const { block } of direct) block.expect(0, "FHDB", { part: "names", path });
  const first = 13 + offsetWidth + ((flagsOfBlocks & 2) === 0 ? 0 : CHECK_SUM);
  return (id) => {
    if (id.u8(0) >> 4 !== 0) throw new Malformed({ kind: "newer-group", path });
    const offset = id.number(1, offsetWidth);
    const place = direct.find(({ from, block }) => offset >= from + first && offset < from + block.length);
    if (place === undefined) throw new Malformed({ kind: "part-missing", what: { part: "entries", path }, at });
    return place.block.part(offset - place.from, id.number(1 + offsetWidth, lengthWidth));
  };
}

/** Bytes that a count of at most `most` takes. */
const bytesFor = (most: number): number => Math.max(1, Math.ceil(Math.log2(most + 1) / 8));
