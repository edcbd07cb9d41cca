/**
 * The values below which two shares of all lie, linear between neighbours as NumPy has it; NaN of nothing. The first share is the
 * smaller. Orders `values` anew.
 */
export function quantiles(values: Float32Array, [low, high]: readonly [number, number]): readonly [number, number] {
  const most = quantile(values, values.length, high);
  // What lies beyond the upper one is no candidate for the lower.
  return [quantile(values, Math.min(values.length, Math.floor(high * (values.length - 1)) + 2), low, values.length), most];
}

/** As of `total` values, of which the least `length` stand first. */
function quantile(values: Float32Array, length: number, share: number, total = length): number {
  if (total === 0) return NaN;
  const place = share * (total - 1);
  const low = Math.floor(place);
  select(values, low, length - 1);
  const below = values[low]!;
  if (place === low) return below;
  let above = Infinity;
  for (let i = low + 1; i < length; i++) {
    const value = values[i]!;
    if (value < above) above = value;
  }
  // So that the least of those that come after stands next to it.
  values[values.indexOf(above, low + 1)] = values[low + 1]!;
  values[low + 1] = above;
  return below + (place - low) * (above - below);
}

/** Brings the value that would stand at `place` in order there, with none greater before it and none less after it (Hoare 1961). */
function select(values: Float32Array, place: number, last: number): void {
  let [left, right] = [0, last];
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}
