import { each, XYZW } from "../../../webgpu/shaders/text";
import type { Rows } from "../layout";
import type { PointSums, Portions, Product, ScalingSlopes, Sums } from "../products";
import { fours, type Shape } from "../shape";

/** Tiles of 4 × 4, of 1 × 4 where the left side is a one: a thread for each. */
const tilesOf = ({ left, right }: Product) => (left?.fours ?? 1) * right.fours;

/**
 * Sums over a workgroup's own rows, which nobody else has: `rows` are the first and the one behind the last. Four rows are asked for at
 * once, where on a GPU each would else wait for the one before.
 */
export function sumFunctions({ task: { steps }, firstQuery, queries }: Shape): string {
  const point = (row: string) => (queries === steps ? row : queries === 1 ? `(${row} * ${steps}u + ${firstQuery}u)` : `(${row} / ${queries}u * ${steps}u + ${firstQuery}u + ${row} % ${queries}u)`);
  return /* wgsl */ `
/** A tile of a product, or of sums where the left side has no vectors. Both sides are where they begin, and vectors in each row. */
struct Tile { place: u32, left: vec2u, leftIsPoint: bool, right: vec2u, rows: vec2u, to: u32 }

fn sumTile(tile: Tile) {
  let i = tile.place / tile.right.y;
  let j = tile.place % tile.right.y;
  let isSum = tile.left.y == 0u;
  ${each(4, (k) => `var c${k} = vec4f();`)}
  for (var row = tile.rows.x; row < tile.rows.y; row += 4u) {
    ${each(4, (n) => `let row${n} = min(row + ${n}u, tile.rows.y - 1u);
    let b${n} = select(vec4f(), scratch[tile.right.x + row${n} * tile.right.y + j], row + ${n}u < tile.rows.y);`)}
    if (isSum) {
      c0 += (b0 + b1) + (b2 + b3);
    } else {
      ${each(4, (n) => `let a${n} = scratch[tile.left.x + select(row${n}, ${point(`row${n}`)}, tile.leftIsPoint) * tile.left.y + i];`)}
      ${each(4, (k) => each(4, (n) => `c${k} += a${n}.${XYZW[k]} * b${n};`))}
    }
  }
  if (isSum) {
    portions[tile.to + j] = c0;
  } else {
    ${each(4, (k) => `portions[tile.to + (4u * i + ${k}u) * tile.right.y + j] = c${k};`)}
  }
}

fn sumScaling(d: u32, column: u32, values: vec2u, slopes: vec2u, rows: vec2u, to: u32, width: u32) {
  let at = column + d;
  var c = vec2f();
  for (var row = rows.x; row < rows.y; row++) {
    let slope = scratch[slopes.x + row * slopes.y + at / 4u][at % 4u];
    c += slope * vec2f(1.0, scratch[values.x + row * values.y + at / 4u][at % 4u]);
  }
  portions[to + d / 4u][d % 4u] = c.x;
  portions[to + width + d / 4u][d % 4u] = c.y;
}
`;
}

/** Code that shares so many pieces of work out to the threads of a workgroup: `cases` set what their `place` needs, `work` does it. */
function shared(threads: number, cases: readonly { readonly many: number; readonly code: string }[], work: string): string {
  let end = 0;
  const chosen = cases.map(({ many, code }) => {
    const first = end;
    end += many;
    return `if (own >= ${first}u && own < ${end}u) { let place = own - ${first}u; ${code} }`;
  });
  return end === 0 ? "" : `for (var own = thread; own < ${end}u; own += ${threads}u) {
    ${work === "" ? "" : "var tile: Tile;"}
    ${chosen.join("\n    ")}
    ${work}
  }`;
}

const sumProducts = (threads: number, products: readonly Product[]) =>
  shared(threads, products.map((product) => ({ many: tilesOf(product), code: tileOf(product) })), "sumTile(tile);");

/** `sumLoss` and `sumRows`: of a workgroup's queries and of what it read out of them, into its portion. */
export const sumRowsFunction = (threads: number, { products, loss, ofRows }: Sums) => /* wgsl */ `
fn sumLoss(reads: vec2u, portion: u32, thread: u32) {
  let to = ${ofRows.at}u + portion * ${ofRows.size}u;
  ${sumProducts(threads, [loss])}
}
fn sumRows(queries: vec2u, reads: vec2u, portion: u32, thread: u32) {
  let to = ${ofRows.at}u + portion * ${ofRows.size}u;
  ${sumProducts(threads, products)}
}`;

/** The same of a branch's points. */
export const sumPointsFunction = (name: string, threads: number, { products, scalings }: PointSums, { at, size }: Portions) => /* wgsl */ `
fn sumPoints_${name}(points: vec2u, portion: u32, thread: u32) {
  let to = ${at}u + portion * ${size}u;
  ${sumProducts(threads, products)}
  ${shared(threads, scalings.map((scaling) => ({ many: scaling.width, code: callScaling(scaling) })), "")}
}`;

const ROWS: Readonly<Record<Product["over"], string>> = { queries: "queries", points: "points", read: "reads" };
const rowsText = ({ at, fours: vectors }: Rows) => `vec2u(${at}u, ${vectors}u)`;

const tileOf = ({ over, left, leftIsPoint, right, to }: Product) =>
  `tile = Tile(place, ${left === null ? "vec2u()" : rowsText(left)}, ${leftIsPoint}, ${rowsText(right)}, ${ROWS[over]}, to + ${to}u);`;

const callScaling = ({ value, slope, column, width, to }: ScalingSlopes) =>
  `sumScaling(place, ${column}u, ${rowsText(value)}, ${rowsText(slope)}, points, to + ${to}u, ${fours(width)}u);`;
