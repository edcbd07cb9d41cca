import type { Contender } from "../../model/training/forecast/evaluation";
import type { RivalComparison } from "../../model/training/forecast/verdict";
import { listed } from "../lists";
import { count, number, share } from "../numbers";
import { room } from "../room";

const STEPS = { one: "step", other: "steps" };

/** As they stand within a sentence. */
const rivals: Readonly<Record<Contender, string>> = {
  layer: "the layer",
  last: "the last value",
  drift: "the straight line on from the first value through the last",
  season: "the value one season before",
  mean: "the mean of the window",
  ridge: "the linear model",
};

/** Where along the horizon something holds: the steps ahead in runs, "1–6 and 12". */
const ahead = (steps: readonly number[]): string =>
  listed(runs(steps).map(([first, last]) => (first === last ? number(first) : `${number(first)}–${number(last)}`)));

const runs = (steps: readonly number[]): [number, number][] =>
  steps.reduce<[number, number][]>((made, step) => {
    const last = made.at(-1);
    if (last !== undefined && last[1] === step - 1) last[1] = step;
    else made.push([step, step]);
    return made;
  }, []);

function where(steps: readonly number[], horizon: number): string {
  if (horizon === 1) return "";
  if (steps.length === horizon) return ", at every step ahead";
  return steps.length === 0 ? ", though at no single step ahead" : `, at ${count(steps.length, STEPS)} of ${number(horizon)} ahead (${ahead(steps)})`;
}

export const forecastWords = room("forecast", {
  moment: "Weights",
  moments: { best: "The best of the run", last: "The newest", film: "Where the film stands" },
  target: "Column",
  verdict: {
    title: "Verdict",
    simple: ({ rival, outcome, gain, betterAt, worseAt }: RivalComparison, horizon: number): string => {
      switch (outcome) {
        case "better":
          return `Better than ${rivals[rival]}, the best of the simple forecasts: its error is ${share(gain)} smaller${where(betterAt, horizon)}.`;
        case "even":
          return `No better than ${rivals[rival]}: the errors differ by less than 1%. The simple forecast does as well.`;
        case "worse":
          return `Worse than ${rivals[rival]}: its error is ${share(-gain)} larger${where(worseAt, horizon)}. Forecast by ${rivals[rival]} instead, or train on.`;
      }
    },
    linear: ({ outcome, gain, worseAt, betterAt }: RivalComparison, horizon: number): string => {
      switch (outcome) {
        case "better":
          return `Better than a linear model on the same windows, too: by ${share(gain)}${where(betterAt, horizon)}.`;
        case "even":
          return "A linear model on the same windows does as well: the errors differ by less than 1%.";
        case "worse":
          return `A linear model on the same windows is better: the layer's error is ${share(-gain)} larger${where(worseAt, horizon)}.`;
      }
    },
    untrained: "Nothing is trained yet: this is what training begins with.",
    otherwise: "These weights are of other settings, or of another series, than the training cell has now.",
    teaching: "This goal is for teaching. There are no other forecasts to compare it with.",
    coverage: (held: number, meant: number) => `The bands are meant to hold ${share(meant)} of what comes to pass. On the test part they held ${share(held)}. They are as wide as the latest errors were, since a series that drifts would leave bands of one width behind.`,
  },
  window: "Window of the test part",
  windowOf: (which: number, windows: number, when: string) => `Window ${number(which + 1)} of ${number(windows)}: what follows ${when}.`,
  plot: {
    label: (target: string, when: string, horizon: number) => `${target}, ${count(horizon, STEPS)} from ${when}: forecast and what came to pass`,
    keys: "Arrow keys read one step ahead after the other.",
    truth: "what came to pass",
    predicted: "forecast",
    band: (cover: number) => `${share(cover)} band`,
    simple: (rival: Contender) => rivals[rival],
    hint: "Point at the forecast to read a step.",
    at: (step: number, when: string, numbers: { readonly predicted: string; readonly truth: string; readonly low: string; readonly high: string }) =>
      `${number(step)} ahead, ${when}: forecast ${numbers.predicted} (${numbers.low} to ${numbers.high}), came to pass ${numbers.truth}.`,
  },
  seen: {
    title: "What the layer looked at for it",
    head: "Head",
    heads: "Mean of all heads",
    short: "Short window",
    long: "Long window",
    label: (branch: "short" | "long", most: string, part: number) => `${branch === "short" ? "Short" : "Long"} window: most at ${most}, ${share(part)} of the attention`,
    most: (most: string, part: number) => `most at ${most}: ${share(part)}`,
    tooLong: (steps: number) => `The window has more than ${count(steps, STEPS)}, so what each is given is not drawn. Take fewer steps in the series cell to see it.`,
  },
  errors: {
    title: "Errors",
    tableRegion: "Table of errors",
    ahead: "Errors of",
    all: "all steps ahead",
    step: (step: number) => `${number(step)} ahead`,
    caption: (target: string, windows: number) => `Errors for ${target} over ${count(windows, { one: "window", other: "windows" })} of the test part, each forecast from what lay before it`,
    forecaster: "Forecast",
    forecasters: { layer: "The layer", last: "Last value", drift: "Drift", season: "One season before", mean: "Mean of the window", ridge: "Linear model (ridge)" },
    mae: "MAE",
    rmse: "RMSE",
    mase: "MASE",
    smape: "sMAPE",
    pinball: "Pinball",
    coverage: "Held by the band",
    means: {
      mae: "Mean absolute error, in the column's own unit",
      rmse: "Root of the mean squared error, in the column's own unit",
      mase: "Mean absolute error over that of the value one season before, one step ahead, on the train part",
      smape: "Mean of 2 · |error| / (|forecast| + |truth|)",
      pinball: "Mean pinball loss of the band's edges and the middle as quantiles of 10, 50 and 90%, in the column's own unit",
      coverage: "Share of what came to pass that lies within the 80% band",
    },
    noSeason: "The series has no season.",
  },
  horizon: {
    title: "How errors grow with the steps ahead",
    note: "The mean absolute error at each step ahead. Click a step, or use the arrow keys, to have the table below tell of it.",
    label: (target: string, horizon: number) => `Errors for ${target} at each of ${count(horizon, STEPS)} ahead`,
    axis: "steps ahead",
    all: (errors: string) => `All steps ahead: ${errors}`,
    at: (step: number, errors: string) => `${count(step, STEPS)} ahead: ${errors}`,
    error: (forecaster: string, error: string) => `${forecaster} ${error}`,
  },
  over: {
    title: "Where it fails",
    label: "Errors over the test part; the window on show",
    note: "The mean absolute error of each window. Click or drag to go to one.",
    value: (which: number, when: string, error: string) => `Window ${number(which + 1)}, after ${when}: error ${error}`,
    layer: "the layer",
  },
  export: { title: "Export", errors: "Errors (.csv)", forecasts: "Forecasts (.npz)", keras: "Keras program (.zip)" },
});
