const originals = new WeakMap<Blob, Blob>();

/** Lets a copy stand for its original: what is known of the one's bytes need not be found out again for the other. */
export function markCopy(copy: Blob, original: Blob): void {
  originals.set(copy, originalOf(original));
}

/** The Blob that this one is a copy of; else itself. */
export const originalOf = (blob: Blob): Blob => originals.get(blob) ?? blob;
