import { problem, type Result } from "../../../model/result";
import { checked, type Bundle } from "../document/bundle";
import type { CellKind } from "../document/kind";
import { unpackFile } from "./packing/client";

declare module "../../../model/result" {
  interface Problems {
    "sharing/file-too-large": { readonly megabytes: number };
  }
}

export const FILE_SUFFIX = ".headlight.json";

const MAX_BYTES = 512 * 1024 * 1024;

/** Reads a notebook file, or a page that was exported with a notebook inside. Problems: `sharing/file-too-large`, and those of `unpack` and `readNotebook`. */
export async function readNotebookFile(file: Blob, kinds: ReadonlyMap<string, CellKind>): Promise<Result<Bundle>> {
  if (file.size > MAX_BYTES) return problem("sharing/file-too-large", { megabytes: MAX_BYTES / 2 ** 20 });
  const parts = await unpackFile(file);
  return parts.ok ? checked(parts.value, kinds) : parts;
}
