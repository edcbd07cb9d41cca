import { letGo } from "../numbers/letGo";
import { type StoredNumbers, piecesOf } from "../numbers/packedNumbers";
import { type Groups, sizes } from "./groups";

/**
 * The times that series have in common whose rows come in the order of time, and each time once, where some may end before others;
 * null where some have other times. Most panels are so: their series need no places of their rows, which would take as much as their times.
 */
export function alignedTimes(at: Float64Array, groups: Groups, chosen: readonly number[]): Float64Array | null {
  const { of } = groups;
  const series = seriesOf(groups, chosen);
  if (new Set(chosen).size < chosen.length) return null;
  const rows = sizes(groups);
  const times = new Float64Array(chosen.reduce((most, group) => Math.max(most, rows[group]!), 0));
  const next = new Uint32Array(chosen.length);
  let known = 0;
  for (let row = 0; row < of.length; row++) {
    const own = series[of[row]!]!;
    if (own < 0) continue;
    const place = next[own]!;
    next[own] = place + 1;
    if (place === known) {
      times[known++] = at[row]!;
      if (place === 0 ? !Number.isNaN(at[row]!) : at[row]! > times[place - 1]!) continue;
    } else if (place < known && times[place] === at[row]) continue;
    letGo(times);
    return null;
  }
  return times;
}

/** The numbers of series whose rows come in order: for each series, those of each column, `length` of them with what is missing at its end. */
export function columnsInTurn(columns: readonly StoredNumbers[], groups: Groups, chosen: readonly number[], length: number): Float64Array[] {
  const { of } = groups;
  const series = seriesOf(groups, chosen);
  const all = chosen.map(() => columns.map(() => new Float64Array(length)));
  for (const [i, values] of columns.entries()) {
    const beside = all.map((each) => each[i]!);
    const next = new Uint32Array(chosen.length);
    let row = 0;
    for (const piece of piecesOf(values)) {
      for (let k = 0; k < piece.length; k++) {
        const own = series[of[row++]!]!;
        if (own >= 0) beside[own]![next[own]!++] = piece[k]!;
      }
    }
    beside.forEach((own, k) => own.fill(Number.NaN, next[k]));
  }
  return all.flat();
}

/** Of each group, which of those chosen it is; -1 of others. */
function seriesOf({ count }: Groups, chosen: readonly number[]): Int32Array {
  const series = new Int32Array(count).fill(-1);
  chosen.forEach((group, i) => (series[group] = i));
  return series;
}
