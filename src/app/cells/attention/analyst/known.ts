import type { SentSubject } from "./protocol";

/** Bytes of subjects that the page and a worker both take as known. */
export const KNOWN_BYTES = 64e6;

/** The least that a subject takes in a worker: what it was sent, and what its weights fold to in float64. */
export function bytesOf({ request: { weights, short, long } }: Pick<SentSubject, "request">): number {
  const own = weights.reduce((sum, { values }) => sum + values.byteLength, 0);
  return 3 * own + 4 * (short.values.byteLength + long.values.byteLength);
}
