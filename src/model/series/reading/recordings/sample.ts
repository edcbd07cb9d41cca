import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { isMissing } from "../missing/missingWords";
import type { NumberPieces } from "../numbers/numberPieces";
import { MAX_CELLS } from "../table";

/** Puts a sample, `scale` times what stands there; it may be missing. Refuses what is no number. */
export function putSample(file: string, row: number, cell: string, samples: NumberPieces, scale = 1): Result<void, ReadProblem> {
  const value = isMissing(cell) ? Number.NaN : Number(cell);
  if (Number.isNaN(value) && !isMissing(cell)) return refuse("bad-cell", file, { row, example: cell.slice(0, 60) });
  if (samples.length === MAX_CELLS) return refuse("many-cells", file, { most: MAX_CELLS });
  samples.push(value * scale);
  return ok(undefined);
}
