import { paint, type Domain } from "../base/paint";
import { paintTimes } from "../base/paintTimes";
import type { ColourTable } from "../base/palette";
import type { Scratch } from "./scratch";

/** Draws a matrix on a canvas, a pixel for each value; the parameters are those of `paint`. With `times` colours go by the logarithm. */
export function putMatrix(
  context: CanvasRenderingContext2D,
  scratch: Scratch | null,
  values: Float32Array,
  offset: number,
  rows: number,
  columns: number,
  domain: Domain,
  table: ColourTable,
  times = false,
): void {
  const { canvas } = context;
  // A canvas that is given its size again is emptied first.
  if (canvas.width !== columns || canvas.height !== rows) Object.assign(canvas, { width: columns, height: rows });
  const last = scratch?.image;
  const image = last?.width === columns && last.height === rows ? last : new ImageData(columns, rows);
  if (scratch !== null) scratch.image = image;
  (times ? paintTimes : paint)(values, offset, rows, columns, domain, table, image.data);
  context.putImageData(image, 0, 0);
}
