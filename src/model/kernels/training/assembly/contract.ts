import { Finish, tile4, tile8 } from "./tile";

/*
 * `c[i][j] = start[i][j] + Σ_k a[k][i] · b[k][j]`, strides in bytes: both sides stand with the index that is summed over going
 * down, so that a tile's left side is four neighbours. Rows are exact; columns are worked off by fours, and what lies beyond
 * the last is written too. `startRow` is 0 where all rows start from the same.
 */

export function contract(
  a: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32,
): void {
  contractTo(Finish.Plain, a, aStep, b, bStep, inner, start, startRow, c, cRow, rows, columns, 0);
}

/** Each column times its number at `scale`. */
export function contractScaled(
  a: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32, scale: usize,
): void {
  contractTo(Finish.Scaled, a, aStep, b, bStep, inner, start, startRow, c, cRow, rows, columns, scale);
}

/** Each number times the one at its place at `gate`, whose rows are as far apart as those of `c`. */
export function contractGated(
  a: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32, gate: usize,
): void {
  contractTo(Finish.Gated, a, aStep, b, bStep, inner, start, startRow, c, cRow, rows, columns, gate);
}

/** Raises the numbers at `peaks` to the largest of each column. */
export function contractPeaks(
  a: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32, peaks: usize,
): void {
  contractTo(Finish.Peaks, a, aStep, b, bStep, inner, start, startRow, c, cRow, rows, columns, peaks);
}

@inline
function contractTo(
  finish: i32, a: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32, other: usize,
): void {
  for (; rows >= 4; rows -= 4) {
    strip(4, finish, a, aStep, b, bStep, inner, start, startRow, c, cRow, columns, other);
    a += 16;
    start += startRow << 2;
    c += cRow << 2;
    if (finish === Finish.Gated) other += cRow << 2;
  }
  if (rows === 3) strip(3, finish, a, aStep, b, bStep, inner, start, startRow, c, cRow, columns, other);
  else if (rows === 2) strip(2, finish, a, aStep, b, bStep, inner, start, startRow, c, cRow, columns, other);
  else if (rows === 1) strip(1, finish, a, aStep, b, bStep, inner, start, startRow, c, cRow, columns, other);
}

@inline
function strip(
  rows: i32, finish: i32, a: usize, aStep: usize, b: usize, bStep: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize, columns: i32, other: usize,
): void {
  let j: usize = 0;
  for (; columns > 4; columns -= 8) {
    tile8(rows, finish, a, aStep, b + j, bStep, inner, start + j, startRow, c + j, cRow, other + j);
    j += 32;
  }
  if (columns > 0) tile4(rows, finish, a, aStep, b + j, bStep, inner, start + j, startRow, c + j, cRow, other + j);
}
