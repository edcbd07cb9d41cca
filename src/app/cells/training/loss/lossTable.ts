import { toCsv, type CsvCell } from "../../../base/tables/csv";
import type { RunState } from "../run/runState";

/** A row for each step that was measured: its batch's loss before the step, and the validation's where there was one. */
export function lossTable({ curve, validations }: Pick<RunState, "curve" | "validations">): string {
  const told = new Map(validations.map(({ step, loss }) => [step, loss]));
  const rows = new Map<number, CsvCell[]>(Array.from(curve.losses, (loss, i) => [curve.first + i, [curve.first + i, loss, told.get(curve.first + i) ?? null]]));
  for (const { step, loss } of validations) if (!rows.has(step)) rows.set(step, [step, null, loss]);
  return toCsv(["step", "loss", "validation_loss"], [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row));
}
