/**
 * Gives the memory of an array that nobody else has back at once, and not when garbage is collected, which may be after others as large
 * were made. The array is empty then; where the browser cannot, it stays as it is.
 */
export function giveBack({ buffer }: Float32Array): void {
  if (buffer instanceof ArrayBuffer && "transfer" in buffer) buffer.transfer(0);
}

/** Holds an array, or none, and gives back the one that was held before. */
export function holdInstead(held: { current: Float32Array | null }, array: Float32Array | null): void {
  if (held.current !== null && held.current !== array) giveBack(held.current);
  held.current = array;
}
