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
