import { room } from "../room";

/** Of every drawn chart, wherever it stands. */
export const chartsWords = room("charts", {
  legend: (title: string, low: string, high: string) => `${title}: from ${low} to ${high}`,
  /** An end of the colours, and what else is drawn like it. */
  end: (value: string, beyond: "less" | "more" | null) => (beyond === null ? value : `${value} and ${beyond}`),
  atMost: (value: string) => `≤ ${value}`,
  atLeast: (value: string) => `≥ ${value}`,
  even: "even",
  /** "attention weight, × even (1/48)" */
  timesEven: (measure: string, even: string | null) => (even === null ? `${measure}, × even` : `${measure}, × even (${even})`),
  /** What the ticks of an axis count. */
  units: { time: "time", sample: "sample", step: "step" },
  step: (step: number) => `step ${step}`,
  paddedStep: (step: number) => `step ${step} (padding)`,
  histogram: {
    all: (value: string) => `all ${value}`,
    between: (least: string, greatest: string) => `from ${least} to ${greatest}`,
  },
  line: {
    keys: (name: string, step: string) => `${name} at ${step}: left and right choose a step, up and down move it`,
    value: (step: string, value: string) => `${step}: ${value}`,
  },
  scatter: {
    keys: (y: string, x: string, steps: number) => `${y} against ${x}, ${steps} steps: left and right choose a step`,
    up: (title: string) => `↑ ${title}`,
    right: (title: string) => `${title} →`,
  },
  bars: {
    between: (low: string, high: string) => `from ${low} to ${high}`,
    name: (name: string, numbers: number, low: string, high: string) => `${name}: ${numbers} numbers from ${low} to ${high}`,
    keys: (key: string) => `Weight of key ${key}: left and right choose a key, up and down change it`,
    value: (key: string, weight: string) => `key ${key}: ${weight}`,
  },
  strength: {
    name: (steps: number) => `Length of each branch's output and of Z over ${steps} steps, and how far the branches agree`,
    short: "short",
    long: "long",
    sum: "Z, their sum",
    length: "length",
    cosine: "cosine",
    step: "step (query) →",
  },
});
