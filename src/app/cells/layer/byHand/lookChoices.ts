import { BRANCHES } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import { cyclesAt } from "../../../../model/place/calendar";
import { CYCLES, type Cycle } from "../../../../model/place/cycles";
import { hasPlaceFor, unitsNeeded, type Hand, type HandLook } from "../../../../model/byHand/hands";
import type { SeriesValue } from "../../series/value";
import { handsOf } from "./handsOf";
import type { LayerSpec } from "../spec";

export type HeadPlace = Pick<Hand, "branch" | "head">;

const HOUR = 3_600_000;

/** Lengths (ms) that people ask for by name. */
const NAMED = [24 * HOUR, 7 * 24 * HOUR, 365 * 24 * HOUR];

/** Pairs of positions that are added for a head that looks back: enough to tell single steps apart in any usual window. */
export const PAIRS = 8;

export interface LookChoice {
  readonly look: HandLook;
  /** The length (ms) that the steps amount to, where it is one that has a name. */
  readonly exactly?: number;
}

/** Where a head can be set to look in the short window of a series, what people mostly ask for first. */
export function lookChoices({ windows, series }: Pick<SeriesValue, "windows" | "series">): LookChoice[] {
  const { kind, step } = series.short.axis;
  const back = (steps: number): HandLook => ({ looks: "back", steps });
  const named = NAMED.filter((length) => kind === "time" && Number.isInteger(length / step) && length / step > 1 && length / step < windows.steps);
  return [
    ...named.map((length) => ({ look: back(length / step), exactly: length })),
    { look: back(0) },
    { look: back(1) },
    { look: back(2) },
    ...cyclesFor({ windows, series }).map((cycle) => ({ look: { looks: "cycle", cycle } as const })),
    { look: { looks: "even" } as const },
    { look: { looks: "largest" } as const },
  ].filter(({ look }) => look.looks !== "back" || look.steps < windows.steps);
}

/** Cycles that steps of the short window can tell. */
export const cyclesFor = ({ windows, series }: { readonly windows: Pick<Windows, "axis">; readonly series: SeriesValue["series"] }) =>
  windows.axis === "time" ? cyclesAt(series.short.axis.step) : [];

/** Heads that are not set by hand, short ones first. */
export function drawnHeads(spec: LayerSpec): HeadPlace[] {
  const set = handsOf(spec);
  const all = BRANCHES.flatMap((branch) => Array.from({ length: spec.heads }, (_, head) => ({ branch, head })));
  return all.filter((each) => !set.some(({ branch, head }) => branch === each.branch && head === each.head));
}

/** The head that is set next; the very first where all are set. */
export const nextHead = (spec: LayerSpec): HeadPlace => drawnHeads(spec)[0] ?? { branch: "short", head: 0 };

/** The layer with these heads set by hand: with the columns that they go by, and units enough. */
export function withHands(spec: LayerSpec, hands: readonly Hand[]): Partial<LayerSpec> {
  const byHand = hands.length === 0 ? undefined : hands;
  const wanting = hands.filter((hand) => !hasPlaceFor(hand, { positions: spec.positions ?? 0, calendar: spec.calendar ?? [] }));
  const positions = spec.positions ?? (wanting.some(({ looks }) => looks === "back") ? PAIRS : undefined);
  const cycles = CYCLES.filter((cycle) => spec.calendar?.includes(cycle) || wanting.some((hand) => hand.looks === "cycle" && hand.cycle === cycle));
  const calendar = cycles.length === 0 ? undefined : cycles;
  const needed = byHand === undefined ? 0 : unitsNeeded({ positions: positions ?? 0, calendar: cycles });
  return { byHand, positions, calendar, units: Math.max(spec.units, needed) };
}

/** The layer with one more head set by hand: the first that is drawn. */
export const setNext = (spec: LayerSpec, look: HandLook): Partial<LayerSpec> => withHands(spec, [...handsOf(spec), { ...look, ...nextHead(spec) }]);

/** The layer with other columns that say where a step is; heads set by hand that go by columns that are gone are drawn again. */
export function withPlace(spec: LayerSpec, change: Pick<LayerSpec, "positions" | "calendar">): Partial<LayerSpec> {
  const { positions = 0, calendar = [] } = { ...spec, ...change };
  const kept = handsOf(spec).filter((hand) => hasPlaceFor(hand, { positions, calendar }));
  return withHands({ ...spec, ...change }, kept);
}

/** What a look is called in lists: one word for each, of `byHandWords.looksAt`. */
export function lookName(look: HandLook) {
  if (look.looks === "cycle") return look.cycle;
  if (look.looks === "back") return look.steps === 0 ? "itself" : look.steps === 1 ? "one" : "several";
  return look.looks;
}

/** Cycles to switch: those that the series can tell, and those that are on, which have to be switched off. */
export function cyclesShown({ calendar = [] }: LayerSpec, series: SeriesValue | undefined): Cycle[] {
  const told = series === undefined ? [] : cyclesFor(series);
  return CYCLES.filter((cycle) => calendar.includes(cycle) || told.includes(cycle));
}

export function withCycle(spec: LayerSpec, cycle: Cycle, on: boolean): Partial<LayerSpec> {
  const next = CYCLES.filter((each) => (each === cycle ? on : spec.calendar?.includes(each)));
  return withPlace(spec, { calendar: next.length === 0 ? undefined : next });
}
