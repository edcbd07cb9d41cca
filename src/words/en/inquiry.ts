import type { Method } from "../../model/training/attribution/attribution";
import type { Order } from "../../model/training/attribution/coverings";
import type { Otherwise } from "../../model/training/attribution/otherwise";
import { listed } from "../lists";
import { count, number, share, written } from "../numbers";
import { room } from "../room";

const two = (value: number): string => (Number.isNaN(value) ? "–" : written(value.toFixed(2)));

const methods: Readonly<Record<Method, string>> = {
  attention: "Attention",
  share: "Exact share",
  gradient: "Gradient",
  gradientInput: "Gradient × change",
  integrated: "Integrated gradients",
  occlusion: "Covering",
};

const orders: Readonly<Record<Order, string>> = {
  attention: "attention",
  share: "exact share",
  gradient: "gradient",
  occlusion: "covering",
  chance: "chance",
};

const beside: Readonly<Record<Otherwise, string>> = {
  mean: "The mean of the window",
  last: "The last value",
  season: "The same time one season before",
  window: "Another window of the series",
};

export const inquiryWords = room("inquiry", {
  past: {
    note: "No way to ask is right alone. Each answers a question of its own; trust what several of them say.",
    beside: "Compared with",
    otherwise: beside,
    drawAgain: "Draw another window",
    ahead: "Step ahead",
    all: "The mean of all",
    step: (step: number): string => number(step),
    computing: "The past is being asked…",
    ofBefore: (otherwise: string): string => `The past is being asked anew. What follows is still of before, compared with: ${otherwise}.`,
    none: "There is no season before this window to compare with.",
    methods,
    means: {
      attention: "How much each row is looked at, over both windows. It says where the layer looks, not what it makes of it.",
      share: "What each row brings to the number through what is looked at: exact, as long as the attention stays as it is.",
      gradient: "How much the number moves when a row moves a little.",
      gradientInput: "Gradient times the distance from what it is compared with.",
      integrated: "The gradient on all the way from what it is compared with to this window; adds up to the whole difference.",
      occlusion: "How far the number falls when this row alone is as in what it is compared with.",
    } satisfies Record<Method, string>,
    label: (method: string, row: string): string => `${method} of each row of the past; the largest at ${row}`,
    series: (column: string): string => `${column} as far back as the windows reach`,
    sum: (from: string, to: string, unit: string, isWhole: boolean): string =>
      isWhole ? `The layer says ${to}${unit} here, and would say ${from}${unit} for what it is compared with.` : `To what it starts from the layer adds ${to}${unit} here, and would add ${from}${unit} for what it is compared with.`,
    left: (part: number, unit: string): string => `Integrated gradients account for all of the difference but ${part < 1e-3 ? `less than ${written("0.001")}` : written(part.toPrecision(2))}${unit}.`,
    way: "Way",
    agreement: "How far the ways agree",
    agreementNote: "Rank correlation of the sizes: 1 where two ways put the rows in the same order, 0 where they have nothing to do with each other.",
    agree: (least: number, first: string, second: string): string => `The least agreement is ${two(least)}, between ${first} and ${second}.`,
    two,
    row: "Row",
    file: "past",
  },
  faithful: {
    note: "Rows of the past are covered, those that a way holds for most important first. If the way is right, the forecast moves early. The order by chance is the control, and two fillings show what depends on the filling alone.",
    start: "Cover the past",
    again: "Cover it again",
    cancel: "Cancel",
    progress: "Windows that were covered",
    windows: (windows: number): string => `${count(windows, { one: "window", other: "windows" })} of the test part; the middle one, and for the order that is chosen the middle 80%.`,
    deletion: "Rows are covered one after the other",
    insertion: "Rows are put back one after the other",
    sides: { deletion: "covering", insertion: "putting back" },
    filling: "Covered by",
    otherFilling: "and by",
    by: (filling: string): string => `Covered by: ${filling}`,
    ofBefore: "What follows is covered by what was chosen before.",
    order: "Order",
    orders,
    axis: "share of the rows",
    label: (side: string, filling: string, best: string): string => `${side}. Covered by: ${filling}. How far the forecast has moved; it moves earliest in the order by ${best}.`,
    early: "How early the forecast moves",
    earlyNote: "1 where all of its way comes with the first rows, 0.5 where it comes evenly.",
    agree: (best: readonly string[]): string =>
      best.length === 0
        ? "By neither filling does an order move the forecast earlier than chance: none of them says which rows matter."
        : `By both fillings the forecast moves earlier than by chance in the order by ${listed(best)}.`,
    onlyBy: (filling: string, best: readonly string[]): string => `By one filling only (${filling}) it does so in the order by ${listed(best)}: that may be the filling's doing.`,
  },
  checks: {
    title: "Four checks of attention",
    from: "After Wiegreffe and Pinter (2019), and Jain and Wallace (2019). The layer is trained anew several times for it.",
    start: "Run the four checks",
    progress: "Steps of training",
    check: "Check",
    error: "Mean error",
    trained: "As it was trained",
    evened: "Even attention in place of its own",
    trainedEven: "Even attention, all else trained with it",
    seed: (seed: number): string => `Trained anew from seed ${number(seed)}`,
    elsewhere: "Attention elsewhere",
    unit: (unit: string): string => (unit === "" ? "" : ` ${unit}`),
    matters: (more: number): string => `Without its attention the layer's error is ${share(more)} larger: the attention matters.`,
    little: (more: number): string => `Without its attention the layer's error changes by ${share(more)}: the attention matters little here.`,
    needed: (more: number): string => `Trained with even attention, its error stays ${share(more)} larger: no other part takes its place.`,
    replaced: "Trained with even attention it does as well: a map of this layer says little about why it forecasts what it does.",
    seeds: (mean: number): string => `Other seeds put ${share(mean)} of the attention elsewhere, heads paired as they are most alike.`,
    adversary: (short: number, long: number): string =>
      `For the window on show there is attention that lies elsewhere by ${share(short)} (short) and ${share(long)} (long), and gives the very same number.`,
  },
  claim: {
    title: "What may be claimed",
    strong: "Attention is needed, and covering what it looks at moves the forecast earlier than chance. “The layer looks there, and it matters” may be said of windows like these.",
    looks: "Covering what it looks at moves the forecast earlier than chance. “The layer looks there” may be said; whether another layer would have to is for the four checks.",
    weak: "Covering what it looks at moves the forecast no earlier than chance. Say where the layer looks, and not that this is why.",
    seeds: "Seeds differ by much: say “this run”, not “the model”.",
    adversary: "That other attention would give the same number is so for nearly every map: a map alone proves no reason.",
    unasked: "Nothing may be claimed before it is asked: cover the past, and run the checks.",
  },
});
