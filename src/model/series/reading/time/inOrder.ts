/** Whether numbers, but for those that are missing, only rise (1) or fall (-1), or stay. */
export function areInOrder(values: Float64Array, way: 1 | -1 = 1): boolean {
  let last = Number.NaN;
  for (const each of values) {
    if (way * (each - last) < 0) return false;
    if (!Number.isNaN(each)) last = each;
  }
  return true;
}
