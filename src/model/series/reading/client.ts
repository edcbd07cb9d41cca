import { errorOf } from "../../failure";
import { isUnreadable, UNREADABLE } from "../../files/unreadable";
import type { Result } from "../../result";
import { startWorker } from "../../startWorker";
import { aborted, refuse } from "./fault";
import type { FromReader, ToReader } from "./protocol";
import type { Reader } from "./reader";
import type { NamedFile, ReadHooks, Reading, ReadingOptions, ReadProblem } from "./reading";

interface Pending {
  readonly sendBytes: () => void;
  readonly settle: (result: Result<Reading, ReadProblem>) => void;
  readonly crash: (error: unknown) => void;
  readonly onProgress: ReadHooks["onProgress"];
}

const fileIds = new WeakMap<Blob, number>();
const pending = new Map<number, Pending>();
let worker: Worker | null = null;
let inline: Promise<Reader> | null = null;
/** ms without a reading after which the worker ends, and gives back the tables that it keeps parsed. */
const IDLE = 60_000;
let idle: ReturnType<typeof setTimeout> | undefined;
let lastFile = 0;
let lastRequest = 0;

/**
 * Reads a series out of a file, in a worker where there are workers. Several files can be read at once, and
 * one blob read again with other options is not parsed again. A signal that aborts settles the promise at once,
 * as the problem `aborted`.
 */
export function readSeries(
  file: NamedFile,
  options: ReadingOptions,
  hooks: ReadHooks = {},
): Promise<Result<Reading, ReadProblem>> {
  if (hooks.signal?.aborted) return Promise.resolve(aborted(file.name));
  const fileId = idOf(file.blob);
  return typeof Worker === "undefined"
    ? readInline(fileId, file, options, hooks)
    : readInWorker(fileId, file, options, hooks);
}

async function readInline(fileId: number, file: NamedFile, options: ReadingOptions, hooks: ReadHooks) {
  // Not imported at the top: a page has its worker, and does not load the parsers a second time.
  inline ??= import("./reader").then(({ Reader }) => new Reader()).catch((error: unknown) => {
    inline = null;
    throw error;
  });
  return (await inline).read(fileId, file, options, hooks);
}

function idOf(blob: Blob): number {
  const id = fileIds.get(blob) ?? ++lastFile;
  fileIds.set(blob, id);
  return id;
}

function readInWorker(
  fileId: number,
  file: NamedFile,
  options: ReadingOptions,
  { signal, onProgress }: ReadHooks,
): Promise<Result<Reading, ReadProblem>> {
  const id = ++lastRequest;
  return new Promise<Result<Reading, ReadProblem>>((settle, crash) => {
    const cancel = () => {
      worker?.postMessage({ type: "cancel", id } satisfies ToReader);
      pending.delete(id);
      settle(aborted(file.name));
    };
    signal?.addEventListener("abort", cancel, { once: true });
    const done = () => signal?.removeEventListener("abort", cancel);
    const sendFile = (blob: Blob | ArrayBuffer) =>
      send({ type: "read", id, fileId, file: { name: file.name, blob }, options }, blob instanceof ArrayBuffer ? [blob] : []);
    const request: Pending = {
      onProgress,
      settle: (result) => (done(), settle(result)),
      crash: (error) => (pending.delete(id), done(), isUnreadable(error) ? settle(refuse("unreadable", file.name, UNREADABLE)) : crash(error)),
      sendBytes() {
        file.blob.arrayBuffer().then((bytes) => pending.has(id) && sendFile(bytes)).catch(request.crash);
      },
    };
    pending.set(id, request);
    try {
      sendFile(file.blob);
    } catch (error) {
      request.crash(error as Error);
    }
  });
}

function send(message: ToReader, transfer: Transferable[] = []): void {
  worker ??= startReader();
  worker.postMessage(message, transfer);
  clearTimeout(idle);
  idle = setTimeout(endWhenIdle, IDLE);
}

function endWhenIdle(): void {
  if (pending.size > 0) {
    idle = setTimeout(endWhenIdle, IDLE);
    return;
  }
  worker?.terminate();
  worker = null;
}

function startReader(): Worker {
  return startWorker<FromReader>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "reader" }), {
    onMessage: receive,
    // The next request starts a new one.
    onFailure(error) {
      worker = null;
      for (const each of pending.values()) each.crash(error);
    },
  });
}

function receive(message: FromReader): void {
  const request = pending.get(message.id);
  if (request === undefined) return;
  if (message.type === "progress") return request.onProgress?.(message.fraction);
  if (message.type === "no-blobs") return request.sendBytes();
  pending.delete(message.id);
  if (message.type === "done") request.settle(message.result);
  else request.crash(errorOf(message.failure));
}
