/** Where what changed ends in `after`: where the caret stands once `before` was made into it. */
export function changedUpTo(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return after.length - last;
}
