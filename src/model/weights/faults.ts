import type { ZipFault } from "../files/zipDirectory";
import type { ForeignWeights } from "./foreign";

/** A structure of an HDF5 file, and the path of what it belongs to; that of the file's root is empty. */
export interface FileStructure {
  readonly part: "start" | "description" | "names" | "index" | "entries" | "array";
  readonly path: string;
}

/** What is wrong with a weights file. */
export type Fault =
  | {
      readonly kind:
        | "unknown-format"
        | "too-short"
        | "header-not-json"
        | "header-no-object"
        | "metadata-no-object"
        | "not-hdf5"
        | "newer-hdf5";
    }
  | { readonly kind: "known-format"; readonly format: ForeignWeights }
  /** The header of a `.safetensors` file says that it is longer than the rest of the file. */
  | { readonly kind: "header-cut-short"; readonly claims: number; readonly follow: number }
  | { readonly kind: "long-header"; readonly bytes: number }
  | {
      readonly kind:
        | "array-unusable"
        | "array-incomplete"
        | "array-beyond-end"
        | "array-not-floats"
        | "not-npy"
        | "npy-header"
        | "npy-cut-short"
        | "compressed"
        | "chunk-damaged"
        | "scattered";
      readonly array: string;
    }
  | { readonly kind: "array-size"; readonly array: string; readonly bytes: number }
  /** The arrays of a `.safetensors` file overlap or leave a gap. */
  | { readonly kind: "arrays-overlap"; readonly at: number }
  | { readonly kind: "arrays-end"; readonly at: number; readonly length: number }
  | { readonly kind: "metadata-no-text"; readonly key: string }
  /** A path of an HDF5 file; that of its root is empty. */
  | {
      readonly kind:
        | "undescribed"
        | "shape-unreadable"
        | "newer-description"
        | "described-twice"
        | "shared-description"
        | "incomplete-description"
        | "index-of-array"
        | "newer-group"
        | "path-twice";
      readonly path: string;
    }
  | { readonly kind: "part-beyond-end" | "part-missing"; readonly what: FileStructure; readonly at: number }
  /** What stands at a path lies in another file. */
  | { readonly kind: "other-file"; readonly path: string; readonly file: string }
  /** `other` is null where it is not known. */
  | { readonly kind: "part-shared"; readonly what: FileStructure; readonly at: number; readonly other: FileStructure | null }
  | { readonly kind: "large-number" | "address-nowhere" | "endless-name" | "no-name" | "short-structure"; readonly at: number }
  | { readonly kind: "cut-short"; readonly should: number; readonly has: number }
  | { readonly kind: "long-path" | "deep-groups" | "many-objects"; readonly most: number }
  | { readonly kind: "zip"; readonly zip: ZipFault };

/** Thrown inside a reader at the first thing that is wrong; the reader's door turns it into a `Problem`. */
export class Malformed extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind);
  }
}
