/** For tests: a file that the disk no longer gives, as browsers hand it out. */
export function goneFile(size = 10): Blob {
  const blob = new Blob([new Uint8Array(size)]);
  const refuse = () => Promise.reject(new DOMException("The requested file could not be read", "NotReadableError"));
  return Object.assign(blob, { arrayBuffer: refuse, text: refuse, slice: () => goneFile(size) });
}
