/** A group of items in the order in which they will be listed. */
type Group = readonly number[];

/**
 * An order that puts alike items next to each other: the leaves of a tree grown by average linkage (UPGMA,
 * Sokal and Michener 1958), each branch turned so that its nearest ends meet. `distances` is `(N, N)`, symmetric.
 * Gives item numbers; ties keep the earlier items first. Cost N⁴ at most: meant for heads, not for steps.
 */
export function clusterOrder(distances: Float64Array): number[] {
  const size = Math.sqrt(distances.length);
  const between = (a: number, b: number) => distances[a * size + b]!;
  let groups: Group[] = Array.from({ length: size }, (_, i) => [i]);
  while (groups.length > 1) {
    const [left, right] = closestPair(groups, between);
    const joined = joinAtNearestEnds(left, right, between);
    groups = groups.filter((group) => group !== right).map((group) => (group === left ? joined : group));
  }
  return [...(groups[0] ?? [])];
}

type Distance = (a: number, b: number) => number;

function closestPair(groups: readonly Group[], between: Distance): [Group, Group] {
  let best: [Group, Group] | null = null;
  let nearest = Infinity;
  groups.forEach((right, i) => {
    for (const left of groups.slice(0, i)) {
      const distance = meanDistance(left, right, between);
      if (best !== null && distance >= nearest) continue;
      best = [left, right];
      nearest = distance;
    }
  });
  if (best === null) throw new Error("There is no pair among fewer than two groups.");
  return best;
}

function meanDistance(left: Group, right: Group, between: Distance): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += between(a, b);
  return sum / (left.length * right.length);
}

function joinAtNearestEnds(left: Group, right: Group, between: Distance): Group {
  const turns = [left, left.toReversed()].flatMap((a) => [right, right.toReversed()].map((b) => ({ a, b })));
  const seam = ({ a, b }: { a: Group; b: Group }) => between(a.at(-1)!, b[0]!);
  const { a, b } = turns.reduce((best, turn) => (seam(turn) < seam(best) ? turn : best));
  return [...a, ...b];
}
