/** The values between which the middle of them lies, linear between neighbours as NumPy has it; NaN of nothing. Orders `values` anew. */
export function quantile(values: Float32Array, share: number): number {
  if (values.length === 0) return NaN;
  const place = share * (values.length - 1);
  const low = Math.floor(place);
  select(values, low);
  const below = values[low]!;
  if (place === low) return below;
  let above = Infinity;
  for (let i = low + 1; i < values.length; i++) above = Math.min(above, values[i]!);
  return below + (place - low) * (above - below);
}

/** Brings the value that would stand at `place` in order there, with none greater before it and none less after it (Hoare 1961). */
function select(values: Float32Array, place: number): void {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let [i, j] = [left, right];
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
