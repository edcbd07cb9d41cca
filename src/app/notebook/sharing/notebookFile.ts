import { problem, type Result } from "../../../model/result";
import { checked, type Bundle } from "../document/bundle";
import type { CellKind } from "../document/kind";
import { unpackFile } from "./packing/client";

export const FILE_SUFFIX = ".headlight.json";

const MAX_BYTES = 512 * 1024 * 1024;

/** Reads a notebook file, or a page that was exported with a notebook inside. Problems: `too-large`, and those of `unpack` and `readNotebook`. */
export async function readNotebookFile(file: Blob, kinds: ReadonlyMap<string, CellKind>): Promise<Result<Bundle>> {
  if (file.size > MAX_BYTES) return problem("too-large", "This file is larger than any notebook that Headlight can open (512 MB).");
  const parts = await unpackFile(file);
  return parts.ok ? checked(parts.value, kinds) : parts;
}
