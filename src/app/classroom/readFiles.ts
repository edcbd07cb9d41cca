import { isUnreadable } from "../../model/files/unreadable";
import type { Problem } from "../../model/result";
import { MOST_BYTES, readHandIn, type HandIn } from "../assignments/handIn/handIn";

/** Files that are put together: a school, not a class. */
export const MOST_FILES = 1000;

export interface ReadFiles {
  readonly handIns: readonly HandIn[];
  readonly problems: readonly Problem[];
  readonly left: number;
}

/** Reads files of answers as long as there is `room` for more; those that are none are told, and the others still count. */
export async function readFiles(files: readonly File[], room = MOST_FILES): Promise<ReadFiles> {
  const [handIns, problems]: [HandIn[], Problem[]] = [[], []];
  for (const file of files.slice(0, room)) {
    const read = file.size > MOST_BYTES ? ({ ok: false, error: { kind: "classroom/too-large", params: { file: file.name, megabytes: MOST_BYTES / 1e6 } } } as const) : await readOne(file);
    if (read.ok) handIns.push(read.value);
    else problems.push(read.error);
  }
  return { handIns, problems, left: Math.max(0, files.length - room) };
}

async function readOne(file: File): Promise<ReturnType<typeof readHandIn>> {
  try {
    return readHandIn(await file.text(), file.name);
  } catch (error) {
    if (isUnreadable(error)) return { ok: false, error: { kind: "files/unreadable", params: { file: file.name } } };
    throw error;
  }
}
