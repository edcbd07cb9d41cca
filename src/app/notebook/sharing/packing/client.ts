import { nextTask } from "../../../../model/nextTask";
import { askOnce } from "../../../../model/oneShot";
import { ProblemError } from "../../../../model/failure";
import { readBytes } from "../../../../model/files/readBytes";
import { isUnreadable } from "../../../../model/files/unreadable";
import { fail, ok, problem, type Result } from "../../../../model/result";
import type { Bundle, Unchecked } from "../../document/bundle";
import type { Notebook } from "../../document/document";
import type { FileRef, FileShelf } from "../../keeping/fileShelf";
import type { CellKind } from "../../document/kind";
import { withoutDefaults } from "../lean";
import { LINK_TOO_LARGE, MOST_FILE_BYTES } from "../fragment";
import type { Packed, PackRequest } from "./pack";
import type { PackingQuestion } from "./worker";

type Parts = readonly [notebook: Notebook, refs: readonly FileRef[], shelf: FileShelf];

/** Bytes that go into a Blob at a time: they are copied, some milliseconds for so many. */
const SLICE = 8_000_000;

/**
 * The fragment (without "#") that holds the notebook and these files, made off the page; the problem `too-large` where it would be
 * more than Headlight opens.
 * @throws ProblemError where a file cannot be read, and the signal's reason when that aborts
 */
export async function packLink([notebook, refs, shelf]: Parts, kinds: ReadonlyMap<string, CellKind>, signal: AbortSignal): Promise<Result<string>> {
  if (refs.reduce((sum, { size }) => sum + size, 0) > MOST_FILE_BYTES) return fail(LINK_TOO_LARGE);
  const packed = await packOff({ into: "link", notebook: withoutDefaults(notebook, kinds), files: await bytesOf(refs, shelf) }, signal);
  return packed.ok ? ok(new TextDecoder().decode(packed.value)) : packed;
}

/** The notebook file, made off the page. Throws a `ProblemError` where a file cannot be read. */
export const packFile = async ([notebook, refs, shelf]: Parts): Promise<Blob> =>
  blobOf(await packOff({ into: "file", notebook, files: await bytesOf(refs, shelf) }), "application/json");

/** The one-file app with the notebook inside, made off the page. Throws a `ProblemError` where a file cannot be read. */
export const packPage = async ([notebook, refs, shelf]: Parts, template: string): Promise<Blob> =>
  blobOf(await packOff({ into: "page", template, notebook, files: await bytesOf(refs, shelf) }), "text/html");

/** A SCORM 1.2 package of that page, made off the page. Throws a `ProblemError` where a file cannot be read. */
export const packScorm = async ([notebook, refs, shelf]: Parts, template: string): Promise<Blob> =>
  blobOf(await packOff({ into: "scorm", template, notebook, files: await bytesOf(refs, shelf) }), "application/zip");

/** `unpack` off the page, where there are workers. One more problem is `unreadable`. */
export async function unpackFile(file: Blob): Promise<Result<Unchecked>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isUnreadable(error)) return problem("files/unreadable", { file: null });
    throw error;
  }
  if (typeof Worker === "undefined") return (await import("./unpack")).unpack(bytes);
  return ask({ into: "parts", bytes }, [bytes.buffer]);
}

/** The bytes of those of the files that lie on the shelf. */
async function bytesOf(refs: readonly FileRef[], shelf: FileShelf): Promise<Bundle["files"]> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { id, name } of refs) {
    const blob = shelf.get(id);
    if (blob !== undefined) files.set(id, await wholeOf(name, blob));
  }
  return files;
}

async function wholeOf(name: string, blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(name, blob);
  if (!bytes.ok) throw new ProblemError(bytes.error);
  return bytes.value;
}

async function blobOf(packed: Packed, type: string): Promise<Blob> {
  if (!packed.ok) throw new ProblemError(packed.error);
  let blob = new Blob([], { type });
  for (let at = 0; at < packed.value.length; at += SLICE) {
    blob = new Blob([blob, packed.value.subarray(at, at + SLICE)], { type });
    await nextTask();
  }
  return blob;
}

const packOff = (packing: PackRequest, signal?: AbortSignal): Promise<Packed> =>
  ask(packing, [...packing.files.values()].map(({ buffer }) => buffer), signal);

function ask<Answer extends Packed | Result<Unchecked>>(question: PackingQuestion, transfer: Transferable[], signal?: AbortSignal): Promise<Answer> {
  return askOnce<Answer>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "packing" }), question, signal, transfer);
}
