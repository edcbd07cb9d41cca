import type { TrainingInstance } from "../../kernels/training/instance";
import { random } from "../../random";
import type { Prepared } from "../task/prepare";
import { orderingSizes, type Method } from "./attribution";
import { otherPast, type Otherwise } from "./otherwise";
import { windowModel, type ForecastNumber, type WindowModel } from "./windowModel";

/** Orders in which rows are covered: by what a method says of them, the largest first, or by chance, which is the control. */
export const ORDERS = ["attention", "share", "gradient", "occlusion", "chance"] as const satisfies readonly (Method | "chance")[];
export type Order = (typeof ORDERS)[number];

/** Rows are covered, or uncovered, in so many portions. */
export const PORTIONS = 10;

/** How far the forecast has moved after each portion, by window: `(windows, PORTIONS + 1)`, spreads of the target. */
export type Moves = Float64Array;

/** What stands in a covered row: two ways, so that what depends on them shows. */
export type Fillings = readonly [Otherwise, Otherwise];

export interface Coverings {
  readonly filling: Otherwise;
  readonly windows: number;
  /** From the whole past, the rows that matter most first. */
  readonly deletion: Readonly<Record<Order, Moves>>;
  /** From a past that is all other, the same rows put back in the same order. */
  readonly insertion: Readonly<Record<Order, Moves>>;
}

export interface CoveringQuestion {
  readonly weights: Float32Array;
  readonly origins: Int32Array;
  readonly asked: ForecastNumber;
  readonly fillings: Fillings;
  readonly seed: number;
}

/**
 * Covers the past of many windows row by row (Samek and others 2017; Petsiuk, Das and Saenko 2018), in turns of one window each. Moves are added
 * up by their size, so that one to and fro is not as none. Both fillings cover the same windows, in the same orders by chance: those that lack
 * one of the two pasts are left out.
 */
export function* coverings(instance: TrainingInstance, prepared: Prepared, question: CoveringQuestion): Generator<number, readonly [Coverings, Coverings]> {
  const { weights, origins, asked, fillings, seed } = question;
  const draw = random(seed);
  const all = fillings.map(() => ({ deletion: eachOrder((): number[] => []), insertion: eachOrder((): number[] => []) }));
  let windows = 0;
  for (const [i, origin] of origins.entries()) {
    const drawn = draw();
    const others = fillings.flatMap((filling) => otherPast(prepared, origin, filling, drawn) ?? []);
    if (others.length === fillings.length) {
      windows++;
      const model = windowModel(instance, prepared, weights, origin, asked);
      const chance = Float64Array.from({ length: model.rows }, draw);
      for (const [which, own] of orderingSizes(model, prepared, { weights, origin, asked }, others).entries()) {
        const sizesOf = { chance, ...own };
        const ranked = eachOrder((order) => Array.from(sizesOf[order], (_, row) => row).toSorted((x, y) => sizesOf[order][y]! - sizesOf[order][x]!));
        addMoves(all[which]!, model, others[which]!, ranked);
      }
    }
    yield (i + 1) / origins.length;
  }
  const kept = (side: Record<Order, number[]>) => eachOrder((order) => Float64Array.from(side[order]));
  const [first, second] = all.map(({ deletion, insertion }, which) => ({ filling: fillings[which]!, windows, deletion: kept(deletion), insertion: kept(insertion) }));
  return [first!, second!];
}

type Lengths = Readonly<Record<Order, number[]>>;

/** Adds the lengths of the forecast's ways from the whole past to the other and back, in each order: all of them in one pass of the model. */
function addMoves(to: { readonly deletion: Lengths; readonly insertion: Lengths }, model: WindowModel, other: Float32Array, ranked: Readonly<Record<Order, readonly number[]>>): void {
  const ways = ORDERS.flatMap((order) => [
    { into: to.deletion[order], pasts: portions(model.values, other, ranked[order], model.width) },
    { into: to.insertion[order], pasts: portions(other, model.values, ranked[order], model.width) },
  ]);
  const outputs = model.output(ways.flatMap(({ pasts }) => pasts));
  for (const [i, { into }] of ways.entries()) {
    let length = 0;
    outputs.subarray(i * (PORTIONS + 1), (i + 1) * (PORTIONS + 1)).forEach((output, portion, own) => into.push((length += portion === 0 ? 0 : Math.abs(output - own[portion - 1]!))));
  }
}

/** `from` while its rows take what `to` has there, portion by portion: first with none of them, last with all. */
function portions(from: Float32Array, to: Float32Array, ranked: readonly number[], width: number): Float32Array[] {
  const past = from.slice();
  return Array.from({ length: PORTIONS + 1 }, (_, portion) => {
    const [first, end] = [portion - 1, portion].map((each) => Math.round((Math.max(0, each) / PORTIONS) * ranked.length)) as [number, number];
    for (const row of ranked.slice(first, end)) past.set(to.subarray(row * width, (row + 1) * width), row * width);
    return past.slice();
  });
}

const eachOrder = <T>(make: (order: Order) => T) => Object.fromEntries(ORDERS.map((order) => [order, make(order)])) as Record<Order, T>;

/** Of each portion the median and the 10 and 90 % of windows, each `(PORTIONS + 1,)`. */
export function bandsOf(moves: Moves): readonly [low: Float64Array, middle: Float64Array, high: Float64Array] {
  const size = PORTIONS + 1;
  const at = (portion: number) => moves.filter((_, i) => i % size === portion).toSorted();
  const quantile = (share: number) =>
    Float64Array.from({ length: size }, (_, portion) => {
      const sorted = at(portion);
      const place = share * (sorted.length - 1);
      const [low, high] = [Math.floor(place), Math.ceil(place)];
      return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
    });
  return [quantile(0.1), quantile(0.5), quantile(0.9)];
}

/** An order is earlier than chance by at least so much of the way. */
const EARLIER = 0.05;

/** The orders in which the forecast moves earlier than in the one by chance. */
export const earlierThanChance = ({ deletion }: Coverings): Order[] => ORDERS.filter((order) => order !== "chance" && earliness(deletion[order]) > earliness(deletion.chance) + EARLIER);

/** How early the forecast moves: the mean of the middle curve over all portions, as a share of its end; 0.5 for a steady way. NaN where nothing moves. */
export function earliness(moves: Moves): number {
  const [, middle] = bandsOf(moves);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length / middle.at(-1)!;
}
