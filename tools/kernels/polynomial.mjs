/**
 * Finds the coefficients of `powerOfTwo` in src/model/kernels/assembly/softmax.ts: `node tools/kernels/polynomial.mjs`.
 * The polynomial 1 + c₁f + … + c₅f⁵ nearest to 2^f on [-½, ½] in the largest relative error,
 * by Lawson's algorithm: least squares, weighted again and again by the error left.
 */
const DEGREE = 5;
const POINTS = 2001;
const ROUNDS = 400;

const points = Array.from({ length: POINTS }, (_, i) => -0.5 * Math.cos((Math.PI * i) / (POINTS - 1)));

/** Solves a small dense system by Gauss' elimination with pivoting. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.slice(c).reduce((best, row, i) => (Math.abs(row[c]) > Math.abs(rows[best][c]) ? i + c : best), c);
    [rows[c], rows[pivot]] = [rows[pivot], rows[c]];
    for (let r = 0; r < rows.length; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      for (let k = c; k <= rows.length; k++) rows[r][k] -= factor * rows[c][k];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}

function fit(weights) {
  const normal = Array.from({ length: DEGREE }, () => new Array(DEGREE).fill(0));
  const right = new Array(DEGREE).fill(0);
  points.forEach((f, at) => {
    const basis = Array.from({ length: DEGREE }, (_, i) => f ** (i + 1) / 2 ** f);
    const target = 1 - 1 / 2 ** f;
    for (let i = 0; i < DEGREE; i++) {
      right[i] += weights[at] * basis[i] * target;
      for (let j = 0; j < DEGREE; j++) normal[i][j] += weights[at] * basis[i] * basis[j];
    }
  });
  return solve(normal, right);
}

const error = (coefficients, f) => (coefficients.reduceRight((sum, c) => sum * f + c, 0) * f + 1) / 2 ** f - 1;

let weights = points.map(() => 1 / POINTS);
let coefficients = [];
for (let round = 0; round < ROUNDS; round++) {
  coefficients = fit(weights);
  weights = weights.map((weight, i) => weight * Math.abs(error(coefficients, points[i])));
  const total = weights.reduce((a, b) => a + b, 0);
  weights = weights.map((weight) => weight / total);
}
coefficients.forEach((c, i) => console.log(`C${i + 1} = ${Math.fround(c)}`));
const rounded = coefficients.map(Math.fround);
console.log(`largest relative error ${Math.max(...points.map((f) => Math.abs(error(rounded, f))))}`);
