import type { TrainingBackend } from "../../model/training/learner/learner";
import type { Ended } from "../../model/training/run/ended";
import type { BaseKind, LossKind } from "../../model/training/settings";
import type { Cycle } from "../../model/place/cycles";
import type { SettingReason } from "../../model/training/task/suited";
import { listed } from "../lists";
import { count, number, share, timeTaken } from "../numbers";
import { room } from "../room";

const STEPS = { one: "step", other: "steps" };
const ROWS = { one: "row", other: "rows" };
const WINDOWS = { one: "window", other: "windows" };

const bases: Readonly<Record<BaseKind, string>> = {
  nothing: "Nothing",
  last: "Last value",
  mean: "Mean of the window",
  season: "One season ago",
};
const cycles: Readonly<Record<Cycle, string>> = { day: "hour of the day", week: "day of the week", year: "day of the year" };
const losses: Readonly<Record<LossKind, string>> = { square: "Squared error", absolute: "Absolute error", pinball: "Quantiles of 10, 50 and 90 %" };

export const trainingWords = room("training", {
  settings: {
    task: "Task",
    goals: { forecast: "Forecast what comes", lag: "Find the lag", event: "Copy the event" },
    goalNotes: {
      forecast: "The layer learns to say the next values from the two windows.",
      lag: "At every step the layer is to say the value some steps back: a head that looks exactly there draws a diagonal. It needs to be told where a step is.",
      event: "At every step the layer is to say how high the last spike was. It needs to be told where a step is.",
    },
    positionsMissing: "Without position pairs the layer is blind to order, so this cannot be learnt. Try it, and see the loss stay where it is.",
    lag: "Steps back",
    within: "A spike in any so many steps",
    horizon: "Horizon",
    windowSteps: "Steps of the windows",
    windowStride: "Stride of the long window",
    season: "Season",
    seasonal: "Has a season",
    target: "Column to say",
    inputs: "Seen by the layer",
    rate: "Learning rate",
    batch: "Batch",
    epochs: "Epochs",
    seed: "Seed",
    units: "Units",
    heads: "Heads",
    pilots: "Find base, loss and rate by short runs first",
    what: "What it learns",
    whatAside: "the task and what it is learnt from",
    learning: "How it learns",
    learningAside: "the model, the optimiser, and when to stop",
    base: "Said relative to",
    bases,
    loss: "Loss",
    losses,
    positions: "Position pairs",
    calendar: "Calendar",
    cycles,
    normalised: "Normalise first",
    embed: "Embed each kind of input",
    embedded: "Embedding width",
    readOut: "Read out",
    readOuts: { last: "The last step", mean: "The mean of all steps", every: "Every step" },
    optimiser: "Optimiser",
    optimisers: { adam: "Adam", sgd: "SGD with momentum" },
    momentum: "Momentum",
    schedule: "Rate over the run",
    schedules: { constant: "Constant", cosine: "Falls as a cosine" },
    warmUp: "Warm-up, share of the steps",
    clip: "Longest gradient, 0 for any",
    decay: "Weight decay",
    length: "Steps at most",
    patience: "Stop after so many steps without a better validation, 0 for never",
  },
  /** What is learnt from what, in one line. */
  summary: ({ target, horizon, steps, windows }: Summary) =>
    `${target}, the next ${count(horizon, STEPS)} from the last ${number(steps)}: ${count(windows.train, WINDOWS)} to learn from, ${number(windows.validation)} to see when to stop, ${number(windows.test)} kept for the test.`,
  teachingSummary: ({ target, steps, windows }: Omit<Summary, "horizon">) =>
    `${target}, at every one of ${count(steps, STEPS)}: ${count(windows.train, WINDOWS)} to learn from, ${number(windows.validation)} to see when to stop.`,
  reasons: {
    title: "Why these settings",
    aside: "what was found in the series",
    of: (reason: SettingReason): string => {
      switch (reason.kind) {
        case "season":
          if (reason.season === null) return "No season was found in the numbers, and the clock suggests none.";
          return reason.season.kind === "found"
            ? `The series repeats after ${count(reason.season.rows, ROWS)}: its autocorrelation there is ${reason.season.correlation.toFixed(2)}.`
            : `The numbers show no clear season; ${count(reason.season.rows, ROWS)} is what the clock suggests.`;
        case "horizon": {
          const ahead = `It is to say ${count(reason.horizon, STEPS)} ahead`;
          const why = { season: "one season", longSeason: "since a whole season is too far", noSeason: "the usual number, since there is no season" };
          return `${ahead}, ${why[reason.because]}.`;
        }
        case "windows":
          return "";
        case "calendar":
          return reason.cycles.length === 0
            ? "The layer is told no calendar: the time axis has none that would repeat."
            : `The layer is told the ${listed(reason.cycles.map((cycle) => cycles[cycle]))}.`;
        case "constant":
          return `${listed(reason.columns)} never ${reason.columns.length === 1 ? "changes" : "change"} in the first 70 % of the series, and ${reason.columns.length === 1 ? "is" : "are"} left out.`;
        case "few":
          return `There are only ${count(reason.train, WINDOWS)} to learn from and ${number(reason.validation)} to validate on: keep the simple forecast, whatever comes out here. ${count(reason.needed, ROWS)} would be enough.`;
      }
    },
  },
  run: {
    start: "Start",
    pause: "Pause",
    goOn: "Go on",
    goFurther: (step: number) => `Go on to step ${number(step)}`,
    oneStep: "One step",
    stop: "Stop",
    anew: "Begin anew",
    slow: "First steps slowly",
    idle: "Nothing is trained yet: every head looks at all steps almost alike. Once started, the maps show within seconds what the heads turn to.",
    starting: "The trainer is getting ready.",
    piloting: (done: number) => `Short runs find out base, loss and rate: ${share(done)}.`,
    running: (step: number, most: number) => `Step ${number(step)} of at most ${number(most)}.`,
    paused: (step: number) => `Rests before step ${number(step)}.`,
    ended: (ended: Ended | { readonly kind: "stopped" }, step: number) => {
      switch (ended.kind) {
        case "finished":
          return `Done after ${count(step, STEPS)}.`;
        case "early":
          return `Done after ${count(step, STEPS)}: the validation got no better for as long as the settings wait.`;
        case "stopped":
          return `Stopped after ${count(step, STEPS)}.`;
        case "diverged": {
          const why = {
            rate: "The learning rate is most likely too high: take a tenth of it, and begin anew.",
            clip: "Nothing shortens long gradients: set the longest gradient to 1, and begin anew.",
            values: "The inputs are most likely too large for single precision: leave out columns with very large values, and begin anew.",
          };
          return `Stopped at step ${number(ended.step)}, where the loss was no number any more; the best weights before are kept. ${why[ended.cause]}`;
        }
      }
    },
    best: (loss: string, step: number) => `Best validation loss ${loss}, at step ${number(step)}.`,
    speed: (perSecond: number) => `${count(perSecond, STEPS)} a second`,
    left: (milliseconds: number) => `${timeTaken(milliseconds)} left`,
    on: { wasm: "on the processor", webgpu: "on the GPU" },
    moved: (step: number, backend: TrainingBackend) =>
      backend === "webgpu"
        ? `The GPU was lost before step ${number(step)}. The run went on there on the GPU, started anew: nothing is lost.`
        : `There was no GPU any more before step ${number(step)}. The run went on there on the processor, whose last digits differ.`,
    gradient: (norm: string) => `gradient ${norm}`,
    otherwise: "These weights are of other settings, or of another series, than the cell has now. Begin anew to train on what it has now.",
    chose: (chosen: { readonly base: BaseKind; readonly loss: LossKind; readonly rate: number }, pilots: number) =>
      `${count(pilots, { one: "short run", other: "short runs" })} chose: relative to ${bases[chosen.base].toLowerCase()}, ${losses[chosen.loss].toLowerCase()}, rate ${chosen.rate}.`,
  },
  loss: {
    label: (step: number) => `Loss over ${count(step, STEPS)}`,
    train: "training",
    validation: "validation",
    step: "step",
    loss: "loss",
    others: "Other runs",
    run: (run: number) => `run ${run}`,
    logSteps: "Steps by their logarithm",
    logLoss: "Loss by its logarithm",
    none: "The loss is drawn here while the layer learns.",
    at: (step: number, train: string | null, validation: string | null) =>
      [`Step ${number(step)}`, train && `training ${train}`, validation && `validation ${validation}`].filter(Boolean).join(", ") + ".",
    hint: "Point at the curve to read it.",
    naives: { last: "last value", drift: "drift", season: "one season ago", mean: "mean of the window" },
    table: "Losses (.csv)",
  },
  film: {
    title: "The film",
    moment: "Moment",
    at: (step: number) => (step === 0 ? "before the first step" : `after step ${number(step)}`),
    follow: "Follow the newest",
    play: "Play",
    halt: "Halt",
    speed: "Moments a second",
    none: "There is no film yet: weights are kept along the way once training starts.",
  },
});

interface Summary {
  readonly target: string;
  readonly horizon: number;
  readonly steps: number;
  readonly windows: Readonly<Record<"train" | "validation" | "test", number>>;
}
