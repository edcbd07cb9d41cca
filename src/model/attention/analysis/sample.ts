/** The `(T, T)` map of one head out of `(H, T, T)`. A view. */
export function headMap<T extends Float32Array | Float64Array>(maps: T, head: number, steps: number): T {
  return maps.subarray(head * steps * steps, (head + 1) * steps * steps) as T;
}

/** What is analysed here is one sample; a batch that is not 1 is a bug of the caller. */
export function expectOneSample({ batch }: { readonly batch: number }): void {
  if (batch !== 1) throw new Error(`The analysis takes one sample, not a batch of ${batch}.`);
}
