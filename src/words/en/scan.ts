import { count, form, number, share, shareIn } from "../numbers";
import { room } from "../room";

const WINDOWS = { one: "window", other: "windows" };

/** The panel that goes through every window. */
export const scanWords = room("scan", {
  purpose: "A map shows one window. Here the window slides over the whole series: where does each head look on average, and when does it do something else?",
  start: "Scan every window",
  again: "Scan again",
  stop: "Stop",
  branch: "Branch",
  head: "Head",
  measure: "Measure",
  strongestLag: "Strongest lag",
  status: {
    idle: (windows: number) => `${count(windows, WINDOWS)} to run. Nothing runs by itself.`,
    none: "The series is too short for a window.",
    dropped: "The layer or the series changed, so what was scanned before is no longer shown.",
    running: (part: number) => `Scanning: ${share(part)} done.`,
    stopped: (ran: number) => `Stopped after ${count(ran, WINDOWS)}: what stands below is made of those.`,
    done: (ran: number) => `${count(ran, WINDOWS)} scanned.`,
    every: (k: number) => `Every ${number(k)}th window is run.`,
    gap: (n: number) => `${count(n, WINDOWS)} ${form(n, { one: "reaches", other: "reach" })} over a gap in the series: marked on the line, and left out of the averages.`,
    gaps: (n: number) => `${count(n, WINDOWS)} ${form(n, { one: "reaches", other: "reach" })} over a gap, as most do in this series: they count in the averages.`,
    padded: (n: number) => `${count(n, WINDOWS)} ${form(n, { one: "begins", other: "begin" })} before the series does: marked on the line, and left out of the averages.`,
    missing: (n: number) => `${count(n, WINDOWS)} ${form(n, { one: "holds", other: "hold" })} a missing value: marked on the line, and not run.`,
    random: "The weights of this layer are random, not learnt: what repeats here comes from the series, not from learning.",
  },
  line: {
    title: (measure: string) => `${measure} in every window`,
    label: (measure: string, head: number) => `${measure} of head ${head} in every window, by where the window ends: left and right move the window`,
    value: (place: string, value: string) => `window that ends at ${place}: ${value}`,
    hint: "Click or drag on the line to move the window there. The line of the chosen head is drawn strong.",
  },
  lag: {
    title: "Where it looks, by lag",
    label: (head: number, lag: string, weight: string) => `Mean attention of head ${head} by lag, with the band of most windows. The most goes to ${lag}: ${weight}.`,
    note: (outside: number) => `The line is the mean over windows. Of these, ${share(outside)} lie below the band, and ${share(outside)} above. Dashes: even attention.`,
    noteLive: "The line is the mean over the windows so far. The band comes at the end. Dashes: even attention.",
    back: (lag: number) => `${count(lag, { one: "step", other: "steps" })} back`,
    ahead: (lag: number) => `${count(lag, { one: "step", other: "steps" })} ahead`,
    self: "the step itself",
    x: "steps back",
    y: "mean weight",
  },
  mean: {
    title: "Mean map",
    note: "Cell by cell over all windows. Steps are counted back from the end of the window.",
    rows: { short: "Mean of the short branch", long: "Mean of the long branch" },
    pooled: (pool: number) => `A cell is the mean of ${pool} × ${pool} weights, and there is no calendar: the maps of windows this long are not kept whole.`,
    step: (back: number, farthest: number) =>
      back === farthest ? (back === 0 ? "last step" : `${count(back, { one: "step", other: "steps" })} before the last`) : `${number(back)} to ${number(farthest)} steps before the last`,
    tick: (back: number) => (back === 0 ? "last" : `−${number(back)}`),
    measure: "mean weight",
    at: (query: string, key: string, head: number, weight: string) => `Head ${head}: from ${query} to ${key}: ${weight}`,
    hint: "Point at a map to read a mean weight.",
  },
  calendar: {
    hour: "By hour of day",
    weekday: "By day of week",
    label: { hour: (head: number) => `What steps of each hour give to steps of each hour, head ${head}`, weekday: (head: number) => `What steps of each weekday give to steps of each weekday, head ${head}` },
    query: "from",
    key: "to",
    measure: "share of attention",
    note: "Each row adds up to all of the attention of such steps. A step belongs to the hour and the day of its last sample, in UTC.",
  },
  rare: {
    title: "Where it does something else",
    note: "Windows in which this head is furthest from its own mean by lag. A click moves the window there.",
    live: "The rare windows come at the end of the scan.",
    none: "All windows are alike: this head does the same everywhere.",
    go: (place: string, part: number) => `Go to the window that ends at ${place}: ${shareIn(part, 2)} of the attention lies elsewhere`,
    share: (part: number) => `${shareIn(part, 2)} elsewhere`,
  },
  tables: {
    title: "Numbers of the scan",
    which: "Table",
    names: { windows: "Every window", lags: "By lag", map: "Mean map", hours: "By hour of day", weekdays: "By day of week", rare: "Rare windows" },
    arrays: "Arrays (.npz)",
  },
});
