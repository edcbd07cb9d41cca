import { problem } from "../../../model/result";
import { kindsWords } from "../../../words/en/kinds";
import { partOnce } from "../../base/partOnce";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { forecastCost } from "../training/cost";
import type { Elsewhere, TrainingValue } from "../training/value";
import { ForecastLook } from "./look";
import { ForecastSpec, initialSpec } from "./spec";
import type { ForecastValue } from "./value";

const loadCompute = partOnce(() => import("./compute"));

export default defineKind<ForecastSpec, ForecastValue, ForecastLook>({
  kind: "forecast",
  get label() {
    return kindsWords.forecast;
  },
  schema: ForecastSpec,
  initial: initialSpec,
  look: ForecastLook,
  cost: forecastCost,
  roles: { training: { kinds: ["training"] } },
  async compute(spec, inputs, context) {
    const training = inputs["training"] as TrainingValue | Elsewhere;
    if (training.trained === null) return problem("training/elsewhere", training);
    const { computeForecast } = await loadCompute();
    return computeForecast(spec, training, context);
  },
  bench: {},
  ...preloadable(() => import("./ForecastView").then(({ ForecastView }) => ({ default: ForecastView }))),
});
