import { kindsWords } from "../../../words/en/kinds";
import { loadPart } from "../../base/loadPart";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import type { TrainingValue } from "../training/value";
import { ForecastLook } from "./look";
import { ForecastSpec, initialSpec } from "./spec";
import type { ForecastValue } from "./value";

export default defineKind<ForecastSpec, ForecastValue, ForecastLook>({
  kind: "forecast",
  get label() {
    return kindsWords.forecast;
  },
  schema: ForecastSpec,
  initial: initialSpec,
  look: ForecastLook,
  roles: { training: { kinds: ["training"] } },
  async compute(spec, inputs, context) {
    const { computeForecast } = await loadPart(() => import("./compute"));
    return computeForecast(spec, inputs["training"] as TrainingValue, context);
  },
  bench: {},
  ...preloadable(() => import("./ForecastView").then(({ ForecastView }) => ({ default: ForecastView }))),
});
