/**
 * Gives the memory of an array that nobody else has back at once: large arrays that wait for a collection of garbage count as held.
 * The array is empty then.
 */
export function letGo({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) return;
  const { transfer } = buffer as Partial<Pick<ArrayBuffer, "transfer">>;
  // Older engines only empty what is sent.
  if (transfer === undefined) structuredClone(buffer, { transfer: [buffer] });
  else transfer.call(buffer, 0);
}
