import { paint, type Domain } from "../base/paint";
import type { ColourTable } from "../base/palette";

/** The last image put on a canvas. Its pixels are copied then, so that the next canvas of that size can use it. */
let scratch: ImageData | null = null;

/** Draws a matrix on a canvas, a pixel for each value; the parameters are those of `paint`. */
export function putMatrix(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  offset: number,
  rows: number,
  columns: number,
  domain: Domain,
  table: ColourTable,
): void {
  const { canvas } = context;
  // A canvas that is given its size again is emptied first.
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, { width: columns, height: rows });
  if (scratch?.width !== columns || scratch.height !== rows) scratch = new ImageData(columns, rows);
  paint(values, offset, rows, columns, domain, table, scratch.data);
  context.putImageData(scratch, 0, 0);
}
