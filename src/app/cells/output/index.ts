import { branchShares } from "../../../model/attention/analysis/branchShare";
import { ok } from "../../../model/result";
import { preloadable } from "../../base/preloadable";
import { defineKind } from "../../notebook/kind";
import type { AttentionValue } from "../attention/value";
import { OutputSpec } from "./spec";
import type { OutputValue } from "./value";

export default defineKind<OutputSpec, OutputValue>({
  kind: "output",
  label: "Output",
  purpose: "What the layer puts out: Z, its short and its long part, how strong each is, and how far they agree.",
  schema: OutputSpec,
  initial: () => ({ apart: false, changes: false }),
  roles: { attention: "attention" },
  compute: (_, inputs) => {
    const { seriesId, attention, windows, sampleSteps } = inputs["attention"] as AttentionValue;
    return ok({ seriesId, attention, windows, sampleSteps, shares: branchShares(attention) });
  },
  ...preloadable(() => import("./OutputView").then(({ OutputView }) => ({ default: OutputView }))),
});
