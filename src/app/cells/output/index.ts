import { branchShares } from "../../../model/attention/analysis/branchShare";
import { ok } from "../../../model/result";
import { defineKind } from "../../notebook/kind";
import type { AttentionValue } from "../attention/value";
import { OutputView } from "./OutputView";
import { OutputSpec } from "./spec";
import type { OutputValue } from "./value";

export default defineKind<OutputSpec, OutputValue>({
  kind: "output",
  label: "Output",
  purpose: "What the layer puts out: Z, its short and its long part, how strong each is, and how far they agree.",
  schema: OutputSpec,
  initial: () => ({ apart: false }),
  roles: { attention: "attention" },
  compute: (_, inputs) => {
    const { seriesId, attention, windows, sampleSteps } = inputs["attention"] as AttentionValue;
    return ok({ seriesId, attention, windows, sampleSteps, shares: branchShares(attention) });
  },
  View: OutputView,
});
