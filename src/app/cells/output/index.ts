import * as v from "valibot";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, problem } from "../../../model/result";
import { kindsWords } from "../../../words/en/kinds";
import { loadPart } from "../../base/loadPart";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { isLong, type LongValue } from "../attention/long/value";
import type { AttentionValue } from "../attention/value";
import { outputCost } from "./cost";
import { OutputLook } from "./look";
import type { OutputValue } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** Steps of the window, and the most that are drawn. */
    "cells/too-long": { readonly steps: number; readonly most: number };
  }
}

export default defineKind<object, OutputValue, OutputLook>({
  kind: "output",
  get label() {
    return kindsWords.output;
  },
  schema: v.strictObject({}),
  initial: () => ({}),
  look: OutputLook,
  cost: outputCost,
  roles: { attention: { kinds: ["attention"] } },
  compute: async (_, inputs) => {
    const value = inputs["attention"] as AttentionValue | LongValue;
    if (isLong(value)) return problem("cells/too-long", { steps: value.windows.steps, most: WHOLE_STEPS });
    const { seriesId, attention, windows, sampleSteps } = value;
    const { branchShares } = await loadPart(() => import("../../../model/attention/analysis/branchShare"));
    return ok({ seriesId, attention, windows, sampleSteps, shares: branchShares(attention) });
  },
  bench: {},
  ...preloadable(() => import("./OutputView").then(({ OutputView }) => ({ default: OutputView }))),
});
