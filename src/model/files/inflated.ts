/**
 * What was deflated, unpacked by the platform piece by piece as it is asked for; `packed` gives the next packed bytes, null behind the
 * last. A piece that is given can grow to about a thousand times its size at once.
 * @throws Error where it cannot be unpacked, and whatever `packed` throws
 */
export async function* inflated(packed: () => Promise<Uint8Array<ArrayBuffer> | null>): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  let failure: { readonly error: unknown } | null = null;
  // One piece after another: what a pipe is given in Node, it takes in whole before any of it is unpacked.
  const feed = async () => {
    for (let piece = await packed(); piece !== null; piece = await packed()) await writer.write(piece);
    await writer.close();
  };
  feed().catch((error: unknown) => {
    failure ??= { error };
    return reader.cancel().catch(() => {});
  });
  writer.closed.catch(() => {});
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
