import { ok, problem, type Result } from "../result";
import { isUnreadable } from "./unreadable";

/** The bytes of a given file; the problem `files/unreadable` where the disk no longer gives them. */
export async function readBytes(name: string, blob: Blob): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    if (isUnreadable(error)) return problem("files/unreadable", { file: name });
    throw error;
  }
}
