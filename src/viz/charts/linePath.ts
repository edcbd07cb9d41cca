/** The path of a line through points, for the `d` of an SVG; points that have no number are left out. */
export const linePath = (points: Iterable<readonly [x: number, y: number]>): string =>
  Array.from(points)
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`)
    .join("");
