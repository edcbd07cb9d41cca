import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type * as client from "./client";
import { DEFAULT_READING } from "./reading";

/** A Blob as WebKit gives it to the worker of a page that was opened from a disk. */
class UnreadableBlob extends Blob {
  override arrayBuffer = () => Promise.reject(new DOMException("The I/O read operation failed.", "NotReadableError"));
  override slice = () => new UnreadableBlob();
}

/** The reading worker on this thread, where each Blob that comes to it cannot be read. */
class WorkerWithoutBlobs {
  static got: string[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  private readonly started: Promise<(event: { data: unknown }) => void>;

  constructor() {
    this.started = new Promise((resolve) => {
      vi.stubGlobal("addEventListener", (_: string, listen: (event: { data: unknown }) => void) => resolve(listen));
      vi.stubGlobal("postMessage", (data: unknown) => this.onmessage?.({ data }));
      vi.stubGlobal("Blob", UnreadableBlob);
      void import("./worker");
    });
  }

  postMessage(data: { file?: { blob: unknown } }): void {
    // A reading that is let go of brings no file.
    if (data.file === undefined) return void this.started.then((listen) => listen({ data }));
    const { blob } = data.file;
    WorkerWithoutBlobs.got.push(blob instanceof ArrayBuffer ? "bytes" : "blob");
    const file = { ...data.file, blob: blob instanceof ArrayBuffer ? blob : new UnreadableBlob() };
    void this.started.then((listen) => listen({ data: { ...data, file } }));
  }
}

let readSeries: client.ReadSeries;
beforeEach(async () => {
  WorkerWithoutBlobs.got = [];
  vi.stubGlobal("Worker", WorkerWithoutBlobs);
  // Node has no such thing.
  vi.stubGlobal("reportError", (error: unknown) => {
    throw error;
  });
  vi.resetModules();
  readSeries = (await import("./client")).createSeriesReader();
});
afterEach(() => vi.unstubAllGlobals());

test("a worker that cannot read Blobs is given the bytes", async () => {
  const rows = 400_000;
  const blob = new Blob([`a,b\n${"1.25,2\n".repeat(rows)}`]);
  const reading = await readSeries({ name: "x.csv", blob }, DEFAULT_READING);
  expect(reading.ok && reading.value.series.axis.at.length).toBe(rows);
  expect(WorkerWithoutBlobs.got).toEqual(["blob", "bytes"]);
});

test("a file that the page cannot read either is told to whoever asked", async () => {
  const gone = new UnreadableBlob();
  expect(await readSeries({ name: "gone.csv", blob: gone }, DEFAULT_READING)).toMatchObject({ ok: false, error: { kind: "reading/unreadable" } });
});
