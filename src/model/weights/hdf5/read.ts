import { Malformed, type Fault } from "../faults";
import type { StoredArray } from "../stored";
import { readArray } from "./array";
import { FileBytes } from "./bytes";
import { readMembers, type GroupRoom } from "./members";
import { readObjectHeader } from "./objects";

export const HDF5_MARK = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a] as const;

const DEEPEST = 64;
const LONGEST_PATH = 1000;
const MOST_OBJECTS = 100_000;
const MOST_LINKS = 1000;

/** Where the root lies, by the superblock. */
interface Start {
  readonly root: number;
  readonly room: GroupRoom;
}

/** The arrays of a file, and what is wrong with objects that could not be read: they matter only where no layer is found. */
export interface Hdf5 {
  readonly arrays: readonly StoredArray[];
  readonly fault: Fault | null;
}

/**
 * Every array of an HDF5 file, by its path. Reads what h5py, and so Keras, writes: superblocks of version 0 to 3, groups with
 * symbol tables, links in headers or heaps, arrays in one piece or in chunks, packed by deflate, soft links.
 * Source: "HDF5 File Format Specification Version 3.0", The HDF Group.
 * @throws Malformed where the file as a whole cannot be read
 */
export function readHdf5(bytes: Uint8Array): Hdf5 {
  const from = hdf5Start(bytes);
  if (from === null) throw new Malformed({ kind: "not-hdf5" });
  const file = new FileBytes(bytes.subarray(from));
  const { root, room } = readStart(file, from);

  const arrays: StoredArray[] = [];
  const links: { readonly path: string; readonly target: string }[] = [];
  const paths = new Set<string>();
  let fault: Fault | null = null;
  const visit = (at: number, path: string, depth: number): void => {
    if (path.length > LONGEST_PATH) throw new Malformed({ kind: "long-path", most: LONGEST_PATH });
    if (paths.has(path)) throw new Malformed({ kind: "path-twice", path });
    paths.add(path);
    if (depth > DEEPEST) throw new Malformed({ kind: "deep-groups", most: DEEPEST });
    if (paths.size > MOST_OBJECTS) throw new Malformed({ kind: "many-objects", most: MOST_OBJECTS });
    const header = readObjectHeader(file, at, path);
    const members = readMembers(file, header, room, path);
    if (members === null) {
      arrays.push(readArray(file, header, path));
      return;
    }
    for (const member of members) {
      const child = path === "" ? member.name : `${path}/${member.name}`;
      if ("target" in member) links.push({ path: child, target: absolute(path, member.target) });
      else if ("file" in member) fault ??= { kind: "other-file", path: child, file: member.file };
      else aside(() => visit(member.at, child, depth + 1));
    }
  };
  /** An object that is odd does not spoil the others. */
  const aside = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      fault ??= error.fault;
    }
  };
  visit(root, "", 0);
  file.checkClaims();
  return { arrays: [...arrays, ...linked(arrays, links)], fault };
}

/** Where an HDF5 file begins: at its start, or behind what a person has put before it, at 512 bytes or twice, four times … as many; null where none does. */
export function hdf5Start(bytes: Uint8Array): number | null {
  for (let from = 0; from + HDF5_MARK.length <= bytes.length; from = from === 0 ? 512 : 2 * from) if (HDF5_MARK.every((byte, i) => bytes[from + i] === byte)) return from;
  return null;
}

/** @param from how many bytes stand before the file, which its addresses do not count */
function readStart(file: FileBytes, from: number): Start {
  const version = file.claim(0, 9, { part: "start", path: "" }).u8(8);
  if (version > 3) throw new Malformed({ kind: "newer-hdf5" });
  // Version 1 has one more number, for the chunks of arrays.
  const shift = version === 1 ? 4 : 0;
  const superblock = file.claim(9, version < 2 ? 87 + shift : 39, { part: "start", path: "" });
  const at = (offset: number) => offset - 9;
  const [offsets, lengths] = version < 2 ? [superblock.u8(at(13)), superblock.u8(at(14))] : [superblock.u8(at(9)), superblock.u8(at(10))];
  const base = superblock.u64(at(version < 2 ? 24 + shift : 12));
  if (offsets !== 8 || lengths !== 8 || base !== from) throw new Malformed({ kind: "newer-hdf5" });
  const end = superblock.address(at(version < 2 ? 40 + shift : 28));
  // Where the file ends is the one address that counts what stands before it.
  if (end - from > file.length) throw new Malformed({ kind: "cut-short", should: end, has: from + file.length });
  if (version >= 2) return { root: superblock.address(at(36)), room: { leaf: 0, node: 0 } };
  const room = { leaf: 2 * superblock.u16(at(16)), node: 2 * superblock.u16(at(18)) };
  return { root: superblock.address(at(64 + shift)), room };
}

/** The path that a link in the group `path` leads to. */
const absolute = (path: string, target: string): string => (target.startsWith("/") ? target.slice(1) : path === "" ? target : `${path}/${target}`);

/** The arrays that links lead to, under the links' names. @throws Malformed where a small file asks for very many */
function linked(arrays: readonly StoredArray[], links: readonly { readonly path: string; readonly target: string }[]): StoredArray[] {
  if (links.length > MOST_LINKS) throw new Malformed({ kind: "many-objects", most: MOST_LINKS });
  const found: StoredArray[] = [];
  for (const { path, target } of links) {
    for (const array of arrays) {
      if (array.name !== target && !array.name.startsWith(`${target}/`)) continue;
      found.push({ ...array, name: path + array.name.slice(target.length) });
      if (found.length > MOST_OBJECTS) throw new Malformed({ kind: "many-objects", most: MOST_OBJECTS });
    }
  }
  return found;
}
