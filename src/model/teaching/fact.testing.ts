import { makeCase, type Case } from "../attention/analysis/analysis.testing";
import type { FactSource } from "./fact";

/** What facts are taken from: a case on an axis that counts steps, each `apart` samples from the next. */
export function sourceOf({ request, attention }: Pick<Case, "request" | "attention">, apart = 1): FactSource {
  const centres = Float64Array.from({ length: attention.steps }, (_, step) => apart * step);
  return { attention, request, centres: { short: centres, long: centres }, samples: { short: attention.steps, long: 2 * attention.steps }, trained: 0 };
}

export const sourceFrom = (...[sizes, seed]: Parameters<typeof makeCase>): FactSource => sourceOf(makeCase(sizes, seed));
