import { room } from "../room";
import { unitsWords } from "./units";

/** The panel with the maps of every head. */
export const mapsPanelWords = room("mapsPanel", {
  looks: {
    title: "Look at",
    weights: {
      label: "Weights",
      says: "Each row is a step that looks (query), each column one that is looked at (key): the stronger, the more. A row adds up to 1.",
    },
    effect: {
      label: "Effect",
      says: "How far each key moves the output of each query: the length of weight · value · output weights. A key with a small weight can have a large effect, and the other way round. Lengths do not add up: the sum below is the length of both vectors added.",
    },
    lag: {
      label: "Lag",
      says: "The same weights, each row shifted so that the column says how far back from the query the key lies. A head that always looks back by the same time draws an upright line.",
    },
    series: {
      label: "Series",
      says: "What one query looks at, lit on the series itself: the short branch above the line, the long branch below it.",
    },
  },
  colours: {
    title: "Colours",
    even: "× even attention",
    plain: "from 0 to the most",
    stretch: "stretched",
    follow: "Follow the window",
  },
  hint: "Each map is one <head>head</head>: rows look (<query>query</query>), columns are looked at (<key>key</key>), the stronger the colour, the more. Point to read, click to enlarge, drag to keep rows lit.",
  fingerHint: "Each map is one <head>head</head>: rows look (<query>query</query>), columns are looked at (<key>key</key>), the stronger the colour, the more. Tap to enlarge, hold still and drag to keep rows lit.",
  phoneHint: "Each map is one <head>head</head>: rows look (<query>query</query>), columns are looked at (<key>key</key>), the stronger the colour, the more. Tap to keep a row lit, hold still and drag to keep several. Swipe for the next head.",
  seriesHint: "Point at the series to light a step. Drag along it to ask from several (a finger: hold still first).",
  sum: { title: "Added up", index: "by step", mean: "mean", time: "real time" },
  export: { title: "Export", npz: "Arrays (.npz)" },
  measures: {
    weight: "attention weight",
    mean: "mean of both weights",
    meanCaption: "Half the index sum: each row adds up to 1",
    sum: "sum of both weights",
    sumCaption: "Step by step: each row adds up to 2",
    time: (length: string) => `weight per ${length}`,
    timeCaption: "Both on real time: a long step's weight is spread over all of its span, and each row adds up to 2",
    effect: "effect: length added to Z",
    effectSum: "length added to Z by both",
    effectSumCaption: "Step by step, what both branches add together: where they cancel, little is left",
    lagSum: (length: string) => `weight per ${length} back`,
    lagSumCaption: "Both by real time back, each from its own query: each row adds up to 2",
  },
  /** "64 steps of 6 h, 16 days in all" */
  extent: (steps: number, each: string, all: string) => `${unitsWords.step(steps)} of ${each}, ${all} in all`,
  allPadding: (steps: number) => `${unitsWords.step(steps)}, all of them padding`,
  /** "head 2 · short · query 14:00 → key 08:00, 6 h back: 0.134 = 1.5 × even" */
  readout: {
    query: (at: string) => `query ${at}`,
    mean: (queries: number) => `mean of ${queries} queries`,
    start: (head: number, branch: string, asked: string) => `head ${head} · ${branch} · ${asked}`,
    key: (start: string, key: string, weight: string, more: string) => `${start} → key ${key}: ${weight}${more}`,
    back: (key: string, distance: string) => `${key}, ${distance} back`,
    ahead: (key: string, distance: string) => `${key}, ${distance} ahead`,
    itself: (key: string) => `${key}, itself`,
    times: (weight: string, times: string) => `${weight} = ${times} × even`,
    hidden: (weight: string) => `${weight}, may not be looked at`,
    bothKeys: (start: string, keys: readonly string[], more: string) => `${start} → ${keys.join(", ")}${more}`,
    oneKey: { short: (key: string, weight: string) => `short key ${key}: ${weight}`, long: (key: string, weight: string) => `long key ${key}: ${weight}` },
    more: (name: string, value: string) => `, ${name} ${value}`,
    of: (weight: string, most: number) => `${weight} of ${most}`,
    step: (step: number) => `step ${step}`,
    effect: "effect",
    backBoth: "both branches that far back",
    copy: "Copy",
    copied: "Copied",
    copyHint: "Copy this line with every digit",
    release: (rows: number) => (rows === 1 ? "Let the row go" : `Let ${rows} rows go`),
  },
  even: {
    rows: (branch: string, rows: number, which: string) => `${branch} ${rows === 1 ? "row" : "rows"} ${which}`,
    why: (rows: readonly string[], steps: number) =>
      `${rows.join(", ")}: padding. Such a step may look at nothing, and Keras then spreads its row evenly over all ${unitsWords.step(steps)}. No other step looks at it.`,
  },
  series: {
    query: "Query step",
    mean: (queries: number) => `The mean of ${queries} queries.`,
    says: (query: number, short: string, long: string) =>
      `Row ${query} of both maps goes into Z at step ${query}: the short query stands at ${short}, the long one at ${long} (dots). Click above or below the line to ask from another step.`,
  },
  shares: {
    region: "Share of each branch in Z",
    title: "What each branch brings to the output <z>Z</z>",
    note: "A sum of maps is not the map of Z: heads of the two branches have values and output weights of their own. This is exact instead: at each step Z is the short output plus the long one. Both are vectors: the longer one weighs more, and where they point against each other they cancel. Their <cosine>cosine</cosine> says how far they point the same way. A branch that points away from Z pulls against it, and the other then brings more than all of it.",
    step: (step: number, says: string) => `Step ${step}: ${says}`,
  },
  /** What the generator planted. */
  truth: {
    show: "Show what was planted",
    head: (branch: string, head: number, gain: string, target: string) => `${branch} head ${head} (${gain} × even, ${target})`,
    none: (needed: number, best: string) => `No head found it: that would be ${needed} times even attention or more on the marked cells. The nearest is ${best}.`,
    found: (heads: string, found: number, all: number) => `${heads} found it: ${found} of ${all} heads look at the marked cells at least twice as much as evenly.`,
    outOfReach: "What was planted lies beyond these windows: move them, or take more steps.",
  },
  inWords: {
    title: "The maps in words",
    branches: { short: "Short branch in words", long: "Long branch in words" },
    largestOf: (head: number, weight: string, query: string, key: string) => `The largest weight of head ${head} is ${weight}, from query ${query} to key ${key}.`,
    largest: (weight: string, query: string, key: string) => `Its largest weight is ${weight}, from query ${query} to key ${key}.`,
  },
  table: {
    title: "The maps in numbers, and a row as sound",
    branch: "Branch of the table",
    head: "Head of the table",
    query: "Query of the table",
    region: "Weights",
    caption: (branch: string, head: number, query: string) => `${branch}, head ${head}, query ${query}`,
    key: "Key",
    when: "When",
    all: "All weights of a head, sorted and filtered",
  },
});
