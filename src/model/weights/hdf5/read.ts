import { Malformed } from "../faults";
import type { StoredArray } from "../stored";
import { readArray } from "./array";
import { FileBytes } from "./bytes";
import { MESSAGE, readMembers, readObjectHeader } from "./objects";

export const HDF5_MARK = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a] as const;

const SUPERBLOCK = 96;
const DEEPEST = 64;
const LONGEST_PATH = 1000;
const MOST_OBJECTS = 100_000;

/**
 * Every array of an HDF5 file, by its path. Reads the part of the format that h5py, and so Keras, writes by
 * default: superblock version 0, groups with symbol tables, arrays in one piece.
 * Source: "HDF5 File Format Specification Version 3.0", The HDF Group.
 * @throws Malformed, also for files that use other parts of the format
 */
export function readHdf5(bytes: Uint8Array): StoredArray[] {
  const file = new FileBytes(bytes);
  if (!HDF5_MARK.every((byte, i) => bytes[i] === byte)) throw new Malformed({ kind: "not-hdf5" });
  const superblock = file.claim(0, SUPERBLOCK, { part: "start", path: "" });
  if (superblock.u8(8) !== 0 || superblock.u8(13) !== 8 || superblock.u8(14) !== 8 || superblock.u64(24) !== 0) {
    throw new Malformed({ kind: "newer-hdf5" });
  }
  const end = superblock.address(40);
  if (end > bytes.length) throw new Malformed({ kind: "cut-short", should: end, has: bytes.length });

  const room = { leaf: 2 * superblock.u16(16), node: 2 * superblock.u16(18) };
  const arrays: StoredArray[] = [];
  const paths = new Set<string>();
  const visit = (at: number, path: string, depth: number): void => {
    if (path.length > LONGEST_PATH) throw new Malformed({ kind: "long-path", most: LONGEST_PATH });
    if (paths.has(path)) throw new Malformed({ kind: "path-twice", path });
    paths.add(path);
    if (depth > DEEPEST) throw new Malformed({ kind: "deep-groups", most: DEEPEST });
    if (paths.size > MOST_OBJECTS) throw new Malformed({ kind: "many-objects", most: MOST_OBJECTS });
    const header = readObjectHeader(file, at, path);
    const symbolTable = header.get(MESSAGE.symbolTable);
    if (symbolTable !== undefined) {
      for (const { name, at: child } of readMembers(file, symbolTable, room, path)) {
        visit(child, path === "" ? name : `${path}/${name}`, depth + 1);
      }
    } else if (header.has(MESSAGE.linkInfo) || header.has(MESSAGE.link)) {
      throw new Malformed({ kind: "newer-group", path });
    } else {
      arrays.push(readArray(file, header, path));
    }
  };
  visit(superblock.address(64), "", 0);
  file.checkClaims();
  return arrays;
}
