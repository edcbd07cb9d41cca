import { zipSync } from "fflate";
import { writeNpz } from "../../files/writeNpz";
import type { Prepared } from "../task/prepare";
import { KERAS_PROGRAM } from "./program";
import { programData } from "./programData";

/** The earliest date that a zip can carry, so that the same run always makes the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * The whole model as a Keras program: a zip with `train.py`, `task.json` (sizes, views and settings) and `data.npz` (the series'
 * tables, the weights that training begins with, its first batches, and the `losses` that they gave here).
 */
export async function writeKerasProgram(prepared: Prepared, losses: ArrayLike<number>): Promise<Uint8Array<ArrayBuffer>> {
  const { task, arrays } = programData(prepared, losses);
  const text = (written: string) => new TextEncoder().encode(written);
  const files = { "train.py": text(KERAS_PROGRAM), "task.json": text(JSON.stringify(task, null, 1)), "data.npz": await writeNpz(arrays) };
  return zipSync(files, { mtime: NO_DATE });
}
