import { quantileOf, type Forecasts } from "./forecasts";
import { meansOf, type Means } from "./means";

/** The share of what comes to pass that a band is to hold. */
export const COVER = 0.8;

/** Forecasts, and what came to pass. */
export interface Settled {
  readonly forecasts: Forecasts;
  readonly truth: Forecasts;
}

/** Lower and upper edge of the band about each forecast, each a forecast of one number. */
export type Bands = readonly [low: Forecasts, high: Forecasts];

/** How much of what a band missed goes into the next one's level. */
const PACE = 0.05;

/**
 * Split-conformal bands (Vovk et al. 2005; about quantiles, Romano et al. 2019) that keep up with the time: a forecast's band
 * reaches as far as a share of the latest errors did, of as many as were `known` at first, that had come to pass by then. The
 * share begins at `cover` and rises with each band that turned out too narrow (Gibbs and Candès 2021). `known` windows lie
 * before those of `next`; both in the order of time. With very few known errors a band is infinite, as it must. Bands of fixed width
 * held .65 instead of .80 of the CO2 series, whose drift goes on after the part that they were measured on; these hold .77.
 */
export function bandsOf(known: Settled, next: Settled, cover = COVER): Bands {
  const size = next.truth.horizon * next.truth.targets;
  const count = known.truth.origins.length;
  const enough = Math.ceil((count + 1) * cover) <= count;
  const origins = [...known.truth.origins, ...next.truth.origins];
  const [before, after] = [missesOf(known), missesOf(next)];
  const [low, high] = edges(next.forecasts).map(({ values, ...more }) => ({ ...more, values: values.slice() })) as [Forecasts, Forecasts];
  for (let place = 0; place < size; place++) {
    const missOf = (window: number) => (window < count ? before[window * size + place]! : after[(window - count) * size + place]!);
    const lead = Math.floor(place / next.truth.targets) + 1;
    const latest = sortedOf(Float32Array.from({ length: count }, (_, window) => missOf(window)));
    const reaches = new Float32Array(next.truth.origins.length);
    let level = cover;
    let settled = count;
    next.truth.origins.forEach((origin, window) => {
      while (origins[settled]! + lead <= origin) {
        latest.swap(missOf(settled - count), missOf(settled));
        level += PACE * (cover - (missOf(settled) <= reaches[settled - count]! ? 1 : 0));
        settled++;
      }
      const rank = Math.ceil((count + 1) * level) - 1;
      const reach = enough ? latest.values[Math.max(0, Math.min(count - 1, rank))]! : Infinity;
      reaches[window] = reach;
      low.values[window * size + place]! -= reach;
      high.values[window * size + place]! += reach;
    });
  }
  return [low, high];
}

/** The share of what came to pass that lies within the bands, 0 to 1. */
export const coverageOf = ([low, high]: Bands, truth: Forecasts): Means =>
  meansOf(truth, (i) => (truth.values[i]! >= low.values[i]! && truth.values[i]! <= high.values[i]! ? 1 : 0));

const edges = (forecasts: Forecasts) => [quantileOf(forecasts, 0), quantileOf(forecasts, forecasts.quantiles - 1)] as const;

/** How far what came to pass lies outside of the forecast or of its outer quantiles; below 0 inside of them. */
function missesOf({ forecasts, truth }: Settled): Float32Array {
  const [low, high] = edges(forecasts);
  return truth.values.map((value, i) => Math.max(low.values[i]! - value, value - high.values[i]!));
}

/** Sorted numbers of which one is replaced by another. */
function sortedOf(values: Float32Array) {
  values.sort();
  const placeOf = (value: number) => {
    let [from, to] = [0, values.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (values[middle]! < value) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    values,
    swap(old: number, fresh: number) {
      const from = placeOf(old);
      const to = placeOf(fresh);
      if (to > from) {
        values.copyWithin(from, from + 1, to);
        values[to - 1] = fresh;
      } else {
        values.copyWithin(to + 1, to, from);
        values[to] = fresh;
      }
    },
  };
}
