import type { Branch } from "../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, problem, type Result } from "../../../model/result";
import { centres } from "../../../model/series/windows";
import type { FactSource } from "../../../model/teaching/fact";
import type { Roles } from "../../notebook/document/roles";
import { isLong, type LongValue } from "../attention/long/value";
import type { AttentionValue } from "../attention/value";

/** What a teaching cell asks about: the maps of an attention cell, where it reads one. */
export interface ShownLayer {
  readonly facts: FactSource;
}

export const TEACHING_ROLES: Roles = { attention: { kinds: ["attention"], optional: true } };

/** The layer that a teaching cell reads; null where it reads none. */
export function shownLayer(inputs: Readonly<Record<string, unknown>>): Result<ShownLayer | null> {
  const value = inputs["attention"] as AttentionValue | LongValue | undefined;
  if (value === undefined) return ok(null);
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
