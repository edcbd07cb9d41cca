import { addProduct, turn } from "./simd";

/*
 * A product of two matrices of any strides, for the memory of another program: nothing here has a place of its own.
 * Both sides are packed, block by block, into panels that the inner loop reads from end to end
 * (Goto and van de Geijn 2008, "Anatomy of high-performance matrix multiplication").
 */

/** A tile of 4 × 8 keeps its sums in registers. */
const ROWS: i32 = 4;
const COLUMNS: i32 = 8;
/** A block of the right side, 256 KB, stays in the second-level cache; a panel of it, 8 KB, in the first. */
const BLOCK_INNER: i32 = 256;
const BLOCK_COLUMNS: i32 = 256;

const RIGHT_BYTES: i32 = BLOCK_INNER * BLOCK_COLUMNS * 4;
const LEFT_BYTES: i32 = BLOCK_INNER * ROWS * 4;
const EDGE_STRIDE: usize = <usize>COLUMNS << 2;

/** Bytes that `multiply` needs to work in. */
export const scratchBytes: i32 = RIGHT_BYTES + LEFT_BYTES + ROWS * COLUMNS * 4;

/**
 * `c[i][j] = Σ_k a[i][k] · b[k][j]`. `a[i][k]` stands at `a + i · aRow + k · aInner`, and `b` likewise, in bytes; rows of `c`
 * follow each other without gaps. Nothing beyond the three matrices and the scratch is read or written.
 */
export function multiply(
  a: usize, aRow: usize, aInner: usize, b: usize, bInner: usize, bColumn: usize, c: usize,
  rows: i32, inner: i32, columns: i32, scratch: usize,
): void {
  const left = scratch + RIGHT_BYTES;
  const edge = left + LEFT_BYTES;
  const cStride = <usize>columns << 2;
  for (let j0 = 0; j0 < columns; j0 += BLOCK_COLUMNS) {
    const width = min(BLOCK_COLUMNS, columns - j0);
    for (let k0 = 0; k0 < inner; k0 += BLOCK_INNER) {
      const depth = min(BLOCK_INNER, inner - k0);
      const add = k0 > 0;
      packRight(b + <usize>k0 * bInner + <usize>j0 * bColumn, bInner, bColumn, depth, width, scratch);
      for (let i = 0; i < rows; i += ROWS) {
        const height = min(ROWS, rows - i);
        packFour(a + <usize>i * aRow + <usize>k0 * aInner, aRow, aInner, height, depth, left, 16);
        const row = c + <usize>i * cStride + (<usize>j0 << 2);
        for (let j = 0; j < width; j += COLUMNS) {
          const panel = scratch + (<usize>(j * depth) << 2);
          const to = row + (<usize>j << 2);
          if (height === ROWS && width - j >= COLUMNS) {
            tile(left, panel, depth, to, cStride, add);
          } else {
            tile(left, panel, depth, edge, EDGE_STRIDE, false);
            put(edge, to, cStride, height, min(COLUMNS, width - j), add);
          }
        }
      }
    }
  }
}

/** Panels of eight columns one after the other, each `depth` times eight floats; columns that are not there are zeros. */
function packRight(b: usize, bInner: usize, bColumn: usize, depth: i32, width: i32, to: usize): void {
  for (let j = 0; j < width; j += COLUMNS) {
    packFour(b + <usize>j * bColumn, bColumn, bInner, min(4, width - j), depth, to, 32);
    packFour(b + <usize>(j + 4) * bColumn, bColumn, bInner, max(0, min(4, width - j - 4)), depth, to + 16, 32);
    to += <usize>depth << 5;
  }
}

/**
 * Four lines side by side: `to[k][i] = from[i][k]`, where `i` steps by `across` and `k` by `along`. Of the four only `count`
 * are there; the others become zeros.
 */
function packFour(from: usize, across: usize, along: usize, count: i32, depth: i32, to: usize, toStride: usize): void {
  let k = 0;
  if (count === 4 && across === 4) {
    for (; k < depth; k++) {
      v128.store(to, v128.load(from));
      from += along;
      to += toStride;
    }
    return;
  }
  if (count === 4 && along === 4) {
    for (; k + 4 <= depth; k += 4) {
      turn(from, across, to, toStride);
      from += 16;
      to += toStride << 2;
    }
  }
  for (; k < depth; k++) {
    let at = from;
    for (let i = 0; i < 4; i++) {
      store<f32>(to + (<usize>i << 2), i < count ? load<f32>(at) : 0);
      if (i + 1 < count) at += across;
    }
    from += along;
    to += toStride;
  }
}

/** The product of a panel of four rows and one of eight columns, put to or added to what stands at `c`. */
@inline
function tile(a: usize, b: usize, depth: i32, c: usize, cStride: usize, add: bool): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  const end = a + (<usize>depth << 4);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let each = v128.load_splat<f32>(a);
    c00 = addProduct(c00, each, b0);
    c01 = addProduct(c01, each, b1);
    each = v128.load_splat<f32>(a, 4);
    c10 = addProduct(c10, each, b0);
    c11 = addProduct(c11, each, b1);
    each = v128.load_splat<f32>(a, 8);
    c20 = addProduct(c20, each, b0);
    c21 = addProduct(c21, each, b1);
    each = v128.load_splat<f32>(a, 12);
    c30 = addProduct(c30, each, b0);
    c31 = addProduct(c31, each, b1);
    a += 16;
    b += 32;
  }
  putRow(c, c00, c01, add);
  c += cStride;
  putRow(c, c10, c11, add);
  c += cStride;
  putRow(c, c20, c21, add);
  c += cStride;
  putRow(c, c30, c31, add);
}

@inline
function putRow(c: usize, left: v128, right: v128, add: bool): void {
  if (add) {
    left = f32x4.add(left, v128.load(c));
    right = f32x4.add(right, v128.load(c, 16));
  }
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** The part of a tile that lies within `c`. */
function put(from: usize, c: usize, cStride: usize, rows: i32, columns: i32, add: bool): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = <usize>j << 2;
      const value = load<f32>(from + at);
      store<f32>(c + at, add ? load<f32>(c + at) + value : value);
    }
    from += EDGE_STRIDE;
    c += cStride;
  }
}
