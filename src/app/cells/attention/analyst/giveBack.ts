/**
 * Gives the memory of an array that nobody else has back at once, and not when garbage is collected, which may be after others as large
 * were made. The array is empty then. It goes into a channel that nobody listens to, and not through `transfer(0)`: what came from a
 * worker Chromium keeps after that, empty as it looks, until garbage is collected.
 */
export function giveBack({ buffer }: Float32Array): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) return;
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(buffer, [buffer]);
  port1.close();
  port2.close();
}

interface Held {
  current: Float32Array | null;
}

/** Holds an array, or none, and gives back the one that was held before. */
export function holdInstead(held: Held, array: Float32Array | null): void {
  if (held.current !== null && held.current !== array) giveBack(held.current);
  held.current = array;
}

/** Holds nothing any more. What was held is given back, unless it is held again at once, as where React tries effects by running them twice. */
export function letGo(held: Held): void {
  const array = held.current;
  held.current = null;
  queueMicrotask(() => {
    if (array !== null && held.current !== array) giveBack(array);
  });
}
