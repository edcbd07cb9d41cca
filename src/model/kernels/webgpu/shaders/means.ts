import { CHUNK, chunksOf, heldOf, PITCH, THREADS, TILE_KEYS, TILE_ROWS } from "./scores";
import { each, when, XYZW } from "./text";

/** Groups of rows: a thread takes every eighth row of the tile, four in all, so that neighbours meet different memory banks. */
const ROW_GROUPS = TILE_ROWS / 4;

/** How the threads share a tile's weighted means: `groups` of four coordinates, and `parts` of the keys. */
function sharing(inner: number) {
  const groups = heldOf(inner) / 4;
  const parts = 2 ** Math.floor(Math.log2(THREADS / (ROW_GROUPS * groups)));
  return { groups, parts, active: ROW_GROUPS * groups * parts, fours: TILE_KEYS / 4 / parts };
}

/** Each thread has 4 rows × 4 coordinates of each chunk, of its part of the keys. */
export const declareMeans = (inner: number) => {
  const { groups } = sharing(inner);
  return /* wgsl */ `
  let rowGroup = at.thread % ${ROW_GROUPS}u;
  let coordinates = at.thread / ${ROW_GROUPS}u % ${groups}u;
  // Of a remainder, compilers know that it is small, and check no index that is made of it.
  let keyPart = at.thread % ${THREADS}u / ${ROW_GROUPS * groups}u;
  ${each(chunksOf(inner), (chunk) => `var mean${chunk} = mat4x4f();`)}`;
};

/** Adds this tile's part to the weighted means of the keys. */
export const weighKeys = (inner: number, software: boolean) => {
  const { groups, fours } = sharing(inner);
  return each(
    chunksOf(inner),
    (chunk) => /* wgsl */ `
    ${when(chunksOf(inner) > 1, `workgroupBarrier();\n    loadKeys(at, tile, ${chunk * CHUNK}u);\n    workgroupBarrier();`)}
    ${software
      ? `for (var x = keyPart * ${fours}u; x < min(min((keyPart + 1u) * ${fours}u, KEYS), job.stride - tile * KEYS); x++) {`
      : `for (var some = 0u; some < ${fours}u; some++) {
      let x = keyPart * ${fours}u + some;`}
      ${each(4, (j) => `let key${j} = keyTile[(coordinates + ${groups * j}u) * PITCH + x];`)}
      ${each(
        4,
        (row) => `let weights${row} = weights[(rowGroup + ${ROW_GROUPS * row}u) * PITCH + x];
      mean${chunk}[${row}] = vec4f(${each(4, (j) => `${XYZW.reduce((sum, part) => `fma(weights${row}.${part}, key${j}.${part}, ${sum})`, `mean${chunk}[${row}].${XYZW[j]}`)}${j < 3 ? "," : ""}`)});`,
      )}
    }`,
  );
};

/** Joins the parts of the keys, and stores the means: `(ranges, maps, W, rows)`, or where the job says. */
export const storeMeans = (inner: number) => {
  const { groups, parts, active } = sharing(inner);
  return each(
    chunksOf(inner),
    (chunk) => /* wgsl */ `
  workgroupBarrier();
  if (keyPart < ${parts}u) {
    ${each(4, (row) => `weights[${row * active}u + at.thread] = mean${chunk}[${row}];`)}
  }
  workgroupBarrier();
  for (var i = at.thread; i < ${TILE_ROWS * groups}u; i += ${THREADS}u) {
    let row = i % TILE_ROWS;
    let group_ = i / TILE_ROWS;
    let begin = row / ${ROW_GROUPS}u * ${active}u + row % ${ROW_GROUPS}u + group_ * ${ROW_GROUPS}u;
    var all = vec4f();
    for (var part = 0u; part < ${parts}u; part++) { all += weights[begin + part * ${ROW_GROUPS * groups}u]; }
    if (row < rows) {
      let first = ${chunk * CHUNK}u + group_;
      let to = job.contextFirst + (range * maps + map_) * job.inner * job.contextStride + rowTile * TILE_ROWS + row;
      ${each(4, (j) => `if (first + ${groups * j}u < job.inner) { context[to + (first + ${groups * j}u) * job.contextStride] = all.${XYZW[j]}; }`)}
    }
  }`,
  );
};

// The joined parts have to fit where the weights were.
if (4 * THREADS > TILE_ROWS * PITCH) throw new Error("The weights' memory is too small for the means.");
