import * as v from "valibot";
import { MOMENTS } from "../training/value";

export const ForecastSpec = v.strictObject({
  /** Whose weights forecast: the best of the run, the newest, or those that the film stands at. */
  moment: v.picklist(MOMENTS),
  /** Which window of the test part is on show, from 0 on; the last one where it is absent or there are fewer. */
  window: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export type ForecastSpec = v.InferOutput<typeof ForecastSpec>;

export const initialSpec = (): ForecastSpec => ({ moment: "best" });
