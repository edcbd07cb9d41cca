import { compareAttention } from "../../../attention/precision/compare";
import { ok, type Result } from "../../../result";
import type { Why } from "../../backend";
import { checkedLayer } from "./checkedLayer";
import type { CheckAnswer, CheckQuestion } from "./question";
import { startChecking } from "./start";

/** The worker's side of a check. */
export async function answerCheck({ backend, run, attention }: CheckQuestion): Promise<Result<CheckAnswer, Why>> {
  const started = await startChecking(backend);
  if (!started.ok) return started;
  const guard = started.value;
  const layer = checkedLayer(run);
  await guard(() => layer.attend());
  const began = performance.now();
  const found = await guard(() => layer.attend());
  const milliseconds = performance.now() - began;
  return ok({ difference: compareAttention(attention, found), backend, milliseconds });
}
