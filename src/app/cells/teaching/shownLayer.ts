import type { Branch } from "../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, problem, type Result } from "../../../model/result";
import { centres } from "../../../model/series/windows";
import type { FactSource } from "../../../model/teaching/fact";
import { isLong, type LongValue } from "../attention/long/value";
import type { AttentionValue } from "../attention/value";

/** What a teaching cell asks about: the maps of an attention cell, where it reads one. */
export interface ShownLayer {
  readonly facts: FactSource;
}

/** The layer that a teaching cell reads; too long a window is a problem. */
export function shownLayer(inputs: Readonly<Record<string, unknown>>): Result<ShownLayer> {
  const value = inputs["attention"] as AttentionValue | LongValue;
  if (isLong(value)) return problem("cells/too-long", { steps: value.windows.steps, most: WHOLE_STEPS });
  const { attention, request, windows, sampleSteps, trained } = value;
  const samples = (branch: Branch) => Math.round((windows[branch].to.at(-1)! - windows[branch].from[0]!) / sampleSteps[branch]) + 1;
  return ok({
    facts: {
      attention,
      request,
      centres: { short: centres(windows.short), long: centres(windows.long) },
      samples: { short: samples("short"), long: samples("long") },
      trained,
    },
  });
}
