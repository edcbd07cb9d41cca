import { each, XYZW } from "../../../webgpu/shaders/text";
import type { Rows } from "../layout";
import type { SummedRows, Product, ScalingSlopes, Sums } from "../products";
import { fours, type Shape } from "../shape";
import { bindings } from "./bindings";

const THREADS = 64;

/** Tiles of 4 × 4, of 1 × 4 where the left side is a one, and columns of normalisations: a thread for each. */
const tilesOf = ({ left, right }: Product) => (left?.fours ?? 1) * right.fours;
const tilesIn = ({ products, scalings }: Sums) =>
  products.reduce((sum, product) => sum + tilesOf(product), 0) + scalings.reduce((sum, { width }) => sum + width, 0);

export const sumGroups = (sums: Sums): readonly [number, number] => [Math.ceil(tilesIn(sums) / THREADS), sums.portions];

/** All sums over rows, in portions: WebGPU has no atomics for floats, and a sum by parts has fewer roundings. */
export function sumShader(shape: Shape, sums: Sums): string {
  const { task: { steps }, firstQuery, queries } = shape;
  let tile = 0;
  const next = (count: number, code: string) => {
    const first = tile;
    tile += count;
    return `if (tile < ${tile}u) { let place = tile - ${first}u; ${code} return; }`;
  };
  return /* wgsl */ `${bindings({ scratch: "vec4f", portions: "vec4f" })}
/** Rows are where they begin, and vectors in each. */
fn multiply(place: u32, left: vec2u, leftIsPoint: bool, right: vec2u, rows: vec2u, to: u32) {
  let i = place / right.y;
  let j = place % right.y;
  ${each(4, (k) => `var c${k} = vec4f();`)}
  for (var row = rows.x; row < rows.y; row++) {
    let leftRow = select(row, row / ${queries}u * ${steps}u + ${firstQuery}u + row % ${queries}u, leftIsPoint);
    let a = scratch[left.x + leftRow * left.y + i];
    let b = scratch[right.x + row * right.y + j];
    ${each(4, (k) => `c${k} += a.${XYZW[k]} * b;`)}
  }
  ${each(4, (k) => `portions[to + (4u * i + ${k}u) * right.y + j] = c${k};`)}
}

fn add(j: u32, right: vec2u, rows: vec2u, to: u32) {
  var c = vec4f();
  for (var row = rows.x; row < rows.y; row++) { c += scratch[right.x + row * right.y + j]; }
  portions[to + j] = c;
}

fn scale(d: u32, column: u32, values: vec2u, slopes: vec2u, rows: vec2u, to: u32, width: u32) {
  let at = column + d;
  var c = vec2f();
  for (var row = rows.x; row < rows.y; row++) {
    let slope = scratch[slopes.x + row * slopes.y + at / 4u][at % 4u];
    c += slope * vec2f(1.0, scratch[values.x + row * values.y + at / 4u][at % 4u]);
  }
  portions[to + d / 4u][d % 4u] = c.x;
  portions[to + width + d / 4u][d % 4u] = c.y;
}

/** The part of so many rows that is this portion's. */
fn share(rows: u32, portion: u32) -> vec2u { return vec2u(rows * portion, rows * (portion + 1u)) / ${sums.portions}u; }

@compute @workgroup_size(${THREADS})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let tile = id.x;
  let to = id.y * ${sums.size}u;
  let queries = share(job.batch * ${queries}u, id.y);
  let points = share(job.batch * ${steps}u, id.y);
  let reads = share(job.batch * ${shape.readRows}u, id.y);
  ${sums.products.map((product) => next(tilesOf(product), callProduct(product))).join("\n  ")}
  ${sums.scalings.map((scaling) => next(scaling.width, callScaling(scaling))).join("\n  ")}
}
`;
}

const ROWS: Readonly<Record<SummedRows, string>> = { queries: "queries", points: "points", read: "reads" };
const rowsText = ({ at, fours: vectors }: Rows) => `vec2u(${at}u, ${vectors}u)`;

const callProduct = ({ over, left, leftIsPoint, right, to }: Product) =>
  left === null
    ? `add(place, ${rowsText(right)}, ${ROWS[over]}, to + ${to}u);`
    : `multiply(place, ${rowsText(left)}, ${leftIsPoint}, ${rowsText(right)}, ${ROWS[over]}, to + ${to}u);`;

const callScaling = ({ value, slope, column, width, to }: ScalingSlopes) =>
  `scale(place, ${column}u, ${rowsText(value)}, ${rowsText(slope)}, points, to + ${to}u, ${fours(width)}u);`;
