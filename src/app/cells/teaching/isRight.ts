import { conditionsHold } from "../../../model/teaching/condition";
import type { FactSource } from "../../../model/teaching/fact";
import type { OptionSpec } from "./parts";

/** Whether an option is right; one that asks the live layer is not as long as there is none. */
export function isRight({ right }: OptionSpec, source: FactSource | null): boolean {
  if (typeof right === "boolean") return right;
  return source !== null && conditionsHold(source, right);
}
