/**
 * A circle in a directed graph, as the nodes along it with the first one repeated at the end; null when there is none.
 * @param {readonly (readonly [string, string])[]} edges
 * @returns {string[] | null}
 */
export function findCycle(edges) {
  const next = new Map();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set();
  const way = [];
  const visit = (node) => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    way.push(node);
    for (const target of next.get(node) ?? []) {
      const cycle = visit(target);
      if (cycle !== null) return cycle;
    }
    way.pop();
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const cycle = visit(node);
    if (cycle !== null) return cycle;
  }
  return null;
}
