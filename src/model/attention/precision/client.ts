import { askOnce } from "../../oneShot";
import type { Precision } from "./compare";
import type { PrecisionQuestion } from "./worker";

/**
 * `compareWithReference` in a worker of its own, so that the page stays awake. Ask `isCheckable` first.
 * @throws the signal's reason when that aborts
 */
export function measurePrecision(question: PrecisionQuestion, signal?: AbortSignal): Promise<Precision> {
  return askOnce<Precision>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "float64" }), question, signal);
}
