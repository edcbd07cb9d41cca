import { askOnce } from "../../../model/oneShot";
import { fail, type Result } from "../../../model/result";
import type { Notebook } from "../document";
import type { FileRef, FileShelf } from "../files";
import type { CellKind } from "../kind";
import { withoutDefaults } from "../lean";
import { LINK_TOO_LARGE, MOST_FILE_BYTES } from "../link";
import type { Packed, Packing } from "./pack";

type Parts = readonly [notebook: Notebook, refs: readonly FileRef[], shelf: FileShelf];

/**
 * The fragment (without "#") that holds the notebook and these files, made off the page; the problem `too-large` where it would be more
 * than Headlight opens.
 * @throws what reading a file threw, and the signal's reason when that aborts
 */
export async function packLink([notebook, refs, shelf]: Parts, kinds: ReadonlyMap<string, CellKind>, signal: AbortSignal): Promise<Result<string>> {
  if (refs.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES) return fail(LINK_TOO_LARGE);
  return ask<Result<string>>({ into: "link", notebook: withoutDefaults(notebook, kinds), files: await blobsOf(refs, shelf) }, signal);
}

/** The notebook file, made off the page. Throws what reading a file threw. */
export const packFile = async ([notebook, refs, shelf]: Parts): Promise<Blob> => ask({ into: "file", notebook, files: await blobsOf(refs, shelf) });

/** The one-file app with the notebook inside, made off the page. Throws what reading a file threw. */
export const packPage = async ([notebook, refs, shelf]: Parts, template: string): Promise<Blob> =>
  ask({ into: "page", template, notebook, files: await blobsOf(refs, shelf) });

/** Those of the files that lie on the shelf. One that can no longer be read throws here, where its error is still the browser's own. */
async function blobsOf(refs: readonly FileRef[], shelf: FileShelf): Promise<ReadonlyMap<string, Blob>> {
  const blobs = new Map<string, Blob>();
  for (const { id } of refs) {
    const blob = shelf.get(id);
    if (blob === undefined) continue;
    await blob.slice(0, 1).arrayBuffer();
    blobs.set(id, blob);
  }
  return blobs;
}

function ask<Answer extends Packed>(packing: Packing, signal?: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "packing" });
  return askOnce<Answer>(worker, packing, signal);
}
