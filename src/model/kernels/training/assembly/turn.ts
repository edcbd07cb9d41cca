import { turn } from "../../assembly/simd";
import { Branch, job, plan } from "./plan";

/** `to[j][i] = from[i][j]`, four by four; writes `to` for the rows rounded up to fours, and reads the columns rounded up. */
export function turnFours(from: usize, fromRow: usize, to: usize, toRow: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i += 4) {
    let left = from;
    let below = to;
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      turn(left, fromRow, below, toRow);
      left += 16;
      below += toRow << 2;
    }
    for (; j < columns; j++) {
      for (let k: usize = 0; k < 4; k++) store<f32>(below + (k << 2), load<f32>(left + k * fromRow));
      left += 4;
      below += toRow;
    }
    from += fromRow << 2;
    to += 16;
  }
}

/** Turns the points of the group's windows, which stay side by side without gaps. */
export function turnPoints(b: Branch): void {
  turnFours(b.points, <usize>b.inner << 2, b.keys, b.keyRow, plan.count * job.steps, b.inner);
}

/** The group's queries with a line of ones, and zeros beyond the last, so that sums over eights of columns count none twice. */
export function takeQueries(b: Branch): void {
  const bytes = <usize>plan.rows << 2;
  const end = <usize>plan.columns << 2;
  for (let d = 0; d < b.inner; d++) {
    const line = b.asking + plan.columnRow * d;
    if (b.asking !== b.keys) {
      let from = b.keys + b.keyRow * d + (<usize>plan.step << 2);
      for (let to = line; to < line + end; to += bytes) {
        memory.copy(to, from, bytes);
        from += <usize>job.steps << 2;
      }
    }
    memory.fill(line + end, 0, 32);
  }
  const ones = b.asking + plan.columnRow * b.inner;
  for (let at: usize = 0; at < end; at += 16) v128.store(ones + at, f32x4.splat(1));
  memory.fill(ones + end, 0, 32);
}
