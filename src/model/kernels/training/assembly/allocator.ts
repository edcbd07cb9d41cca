/** Hands out places in memory, one behind the other. */

const LINE: usize = 64;

let next: usize = 0;

export function startAt(address: usize): void {
  next = address;
}

/** The first byte that is still free. */
export function reached(): usize {
  return next;
}

/** Room for so many floats, from the start of a cache line on. */
export function take(floats: usize): usize {
  const at = next;
  next += ((floats << 2) + LINE - 1) & ~(LINE - 1);
  return at;
}

/** Bytes of a line of so many floats: an odd number of cache lines, so that a walk down a column meets all sets of the cache. */
export function lineOf(floats: i32): usize {
  return (((<usize>floats << 2) + LINE - 1) / LINE | 1) * LINE;
}

/** Room for so many lines, and for one tile below them. */
export function lines(count: i32, row: usize): usize {
  return take((<usize>(count + 4) * row) >> 2);
}

/** Rounded up to a multiple of four. */
@inline
export function fours(count: i32): usize {
  return <usize>((count + 3) & ~3);
}
