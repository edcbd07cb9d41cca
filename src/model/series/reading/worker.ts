import { failureOf, report } from "../../failure";
import { failOnUnreadable } from "../../oneShot";
import type { Result } from "../../result";
import { bytesIn, canReadBlobs } from "./bytes";
import type { FromReader, ToReader } from "./protocol";
import { Reader } from "./reader";
import type { ReadProblem } from "./fault";
import type { Reading } from "./reading";

const reader = new Reader();
const running = new Map<number, AbortController>();
const blobsReadable = canReadBlobs();

addEventListener("message", ({ data }: MessageEvent<ToReader>) => {
  if (data.type === "cancel") running.get(data.id)?.abort();
  else if (data.type === "forget") reader.forget(data.fileId);
  else answer(data).catch(report);
});

failOnUnreadable();

async function answer({ id, fileId, file: { name, blob }, options, inspect }: ToReader & { type: "read" }): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const bytes = blob instanceof ArrayBuffer ? bytesIn(blob) : (await blobsReadable) ? blob : null;
    if (bytes === null) return send({ type: "no-blobs", id });
    const result = await reader.read(fileId, { name, blob: bytes }, options, {
      signal: controller.signal,
      onProgress: (fraction) => send({ type: "progress", id, fraction }),
      ...(inspect && { onInspection: (inspection) => send({ type: "inspection", id, inspection }) }),
    });
    send({ type: "done", id, result }, buffersOf(result));
  } catch (error) {
    send({ type: "bug", id, failure: failureOf(error) });
  } finally {
    running.delete(id);
  }
}

function send(message: FromReader, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

function buffersOf(result: Result<Reading, ReadProblem>): Transferable[] {
  if (!result.ok) return [];
  const { axis, columns } = result.value.series;
  return [axis.at.buffer, ...columns.map(({ values }) => values.buffer)] as ArrayBuffer[];
}
