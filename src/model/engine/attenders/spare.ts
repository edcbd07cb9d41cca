/** Floats of a page of memory: the smallest that machines of today have. */
const PAGE = 1024;
/** Floats beyond which nothing is kept at hand, for two branches hold one each: 16 MB, enough for T = 1,024 with 4 heads. */
const MOST = 2 ** 22;

/**
 * An array at hand for the next answer, as large as the last one asked for. Memory that was never touched is slow: for
 * large maps, the system's handing it over takes nearly as long as computing them. So it is touched while nothing is asked for.
 */
export function createSpare() {
  let ready: Float32Array | null = null;
  let length = 0;
  return {
    /** An array of so many floats, of no particular values. It is the caller's. */
    take(wanted: number): Float32Array {
      const taken = ready?.length === wanted ? ready : new Float32Array(wanted);
      ready = null;
      length = wanted;
      return taken;
    },
    /** Takes an array back whose answer was called off, and that nobody has seen. */
    giveBack(array: Float32Array): void {
      if (array.length <= MOST) ready = array;
    },
    /** Makes an array ready; milliseconds for each 2 MB. */
    prepare(): void {
      if (ready !== null || length > MOST) return;
      ready = new Float32Array(length);
      for (let at = 0; at < length; at += PAGE) ready[at] = 0;
    },
    drop(): void {
      ready = null;
      length = 0;
    },
    bytes: () => ready?.byteLength ?? 0,
  };
}
