import type { Bytes } from "./reading";

/** A buffer with what the reader needs of a Blob. Slices are copies, as a Blob's are. */
export const bytesIn = (buffer: ArrayBuffer): Bytes => ({
  size: buffer.byteLength,
  arrayBuffer: async () => buffer,
  slice: (start, end) => bytesIn(buffer.slice(start, end)),
});

/** Whether Blobs can be read in this thread. In WebKit a worker of a page that was opened from a disk cannot read even its own. */
export const canReadBlobs = (): Promise<boolean> =>
  new Blob(["."]).arrayBuffer().then(
    () => true,
    () => false,
  );

/**
 * Gives the memory of bytes that were read, and that nobody else has, back at once. They go into a channel that nobody listens to: what a
 * Blob gave, Chromium keeps until garbage is collected, also where `transfer(0)` has emptied it.
 */
export function letGoOfBytes(bytes: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(bytes, [bytes]);
  port1.close();
  port2.close();
}
