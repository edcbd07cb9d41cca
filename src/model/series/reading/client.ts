import { errorOf } from "../../failure";
import { originalOf } from "../../files/copies";
import { isUnreadable } from "../../files/unreadable";
import type { Result } from "../../result";
import { workerOnDemand } from "../../workerOnDemand";
import { aborted, refuse, type ReadProblem } from "./fault";
import type { FromReader, ToReader } from "./protocol";
import type { Reader } from "./reader";
import type { NamedFile, ReadHooks, Reading, ReadingOptions } from "./reading";

/**
 * Reads a series out of a file, in a worker where there are workers. Several files can be read at once, and
 * one blob read again with other options is not parsed again. A signal that aborts settles the promise at once,
 * as the problem `aborted`.
 */
export type ReadSeries = (file: NamedFile, options: ReadingOptions, hooks?: ReadHooks) => Promise<Result<Reading, ReadProblem>>;

interface Pending {
  readonly sendBytes: () => void;
  readonly settle: (result: Result<Reading, ReadProblem>) => void;
  readonly crash: (error: unknown) => void;
  readonly onProgress: ReadHooks["onProgress"];
  readonly onInspection: ReadHooks["onInspection"];
}

/** ms without a reading after which the worker ends, and gives back the tables that it keeps parsed. */
const IDLE = 60_000;

/** Makes what reads series; all that it knows of files is its own. */
export function createSeriesReader(): ReadSeries {
  const { read, forget } = typeof Worker === "undefined" ? readingHere() : readingInWorker();
  const idOf = numbered(forget);
  return async (file, options, hooks = {}) => (hooks.signal?.aborted ? aborted(file.name) : read(idOf(originalOf(file.blob)), file, options, hooks));
}

interface NumberedReader {
  readonly read: (fileId: number, file: NamedFile, options: ReadingOptions, hooks: ReadHooks) => Promise<Result<Reading, ReadProblem>>;
  readonly forget: (fileId: number) => void;
}

/** `onGone` is told the number of a file that nobody has any more, some time after. */
function numbered(onGone: (id: number) => void): (blob: Blob) => number {
  const ids = new WeakMap<Blob, number>();
  const gone = new FinalizationRegistry(onGone);
  let last = 0;
  return (blob) => {
    const known = ids.get(blob);
    if (known !== undefined) return known;
    const id = ++last;
    ids.set(blob, id);
    gone.register(blob, id);
    return id;
  };
}

function readingHere(): NumberedReader {
  let reader: Promise<Reader> | null = null;
  return {
    async read(...asked) {
      // Not imported at the top: a page has its worker, and does not load the parsers a second time.
      reader ??= import("./reader").then(({ Reader }) => new Reader()).catch((error: unknown) => {
        reader = null;
        throw error;
      });
      return (await reader).read(...asked);
    },
    // One that did not come has nothing to forget, and whoever asked it was told.
    forget(fileId) {
      reader?.then((made) => made.forget(fileId)).catch(() => {});
    },
  };
}

function readingInWorker(): NumberedReader {
  const pending = new Map<number, Pending>();
  let last = 0;
  const worker = workerOnDemand<ToReader, FromReader>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "reader" }),
    IDLE,
    {
      onMessage(message) {
        const request = pending.get(message.id);
        if (request === undefined) return;
        if (message.type === "progress") request.onProgress?.(message.fraction);
        else if (message.type === "inspection") request.onInspection?.(message.inspection);
        else if (message.type === "no-blobs") request.sendBytes();
        else if (message.type === "done") request.settle(message.result);
        else request.crash(errorOf(message.failure));
      },
      onFailure(error) {
        for (const each of pending.values()) each.crash(error);
      },
    },
  );

  const read: NumberedReader["read"] = (fileId, file, options, { signal, onProgress, onInspection }) => {
    const id = ++last;
    return new Promise((settle, crash) => {
      const sendFile = (blob: Blob | ArrayBuffer) =>
        worker.post({ type: "read", id, fileId, file: { name: file.name, blob }, options, inspect: onInspection !== undefined }, blob instanceof ArrayBuffer ? [blob] : []);
      const cancel = () => {
        worker.post({ type: "cancel", id });
        done();
        settle(aborted(file.name));
      };
      const done = () => {
        signal?.removeEventListener("abort", cancel);
        pending.delete(id);
        if (pending.size === 0) worker.rest();
      };
      const request: Pending = {
        onProgress,
        onInspection,
        settle: (result) => (done(), settle(result)),
        crash: (error) => (done(), isUnreadable(error) ? settle(refuse("unreadable", file.name, {})) : crash(error)),
        sendBytes() {
          file.blob.arrayBuffer().then((bytes) => pending.has(id) && sendFile(bytes)).catch(request.crash);
        },
      };
      signal?.addEventListener("abort", cancel, { once: true });
      pending.set(id, request);
      try {
        sendFile(file.blob);
      } catch (error) {
        request.crash(error);
      }
    });
  };
  return { read, forget: (fileId) => worker.tell({ type: "forget", fileId }) };
}
