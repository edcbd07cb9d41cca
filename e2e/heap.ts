import type { Page } from "@playwright/test";

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly edge_fields: readonly string[]; readonly edge_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** What holds a node: the node before it on the shortest way from the root, and the name it has there. */
interface Held {
  readonly by: number;
  readonly as: string;
}

/** As many steps of the way are told: what is near the array says whose it is. */
const STEPS = 30;

/**
 * The arrays of more than so many bytes that something on the page still holds, in Chromium: how many they are, and for each
 * what holds it, from the array on, which takes seconds to find.
 */
export async function largeArrays(page: Page, bytes: number): Promise<{ count: number; holders: () => string[] }> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  // Garbage is collected before it is taken.
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  const snapshot = JSON.parse(chunks.join("")) as Snapshot;
  const large = nodesOfLargeArrays(snapshot, bytes);
  return { count: large.length, holders: () => holders(snapshot, large) };
}

/** The layout of a snapshot: Chrome DevTools, "Heap snapshot" (nodes and edges are rows of one array each; places count fields). */
function nodesOfLargeArrays({ snapshot: { meta }, nodes, strings }: Snapshot, bytes: number): number[] {
  const width = meta.node_fields.length;
  const [name, size] = ["name", "self_size"].map((field) => meta.node_fields.indexOf(field)) as [number, number];
  const large: number[] = [];
  for (let node = 0; node < nodes.length; node += width) {
    if (nodes[node + size]! > bytes && strings[nodes[node + name]!] === "system / JSArrayBufferData") large.push(node);
  }
  return large;
}

/** What holds each of these nodes, from it on. */
function holders({ snapshot: { meta }, nodes, edges, strings }: Snapshot, of: readonly number[]): string[] {
  const width = meta.node_fields.length;
  const [name, count] = ["name", "edge_count"].map((field) => meta.node_fields.indexOf(field)) as [number, number];
  const firstEdge = new Map<number, number>();
  for (let node = 0, edge = 0; node < nodes.length; node += width) {
    firstEdge.set(node, edge);
    edge += nodes[node + count]! * meta.edge_fields.length;
  }
  const held = heldBy({ meta, edges, strings }, (node) => [firstEdge.get(node)!, nodes[node + count]!]);
  return of.map((array) => {
    const way: string[] = [];
    for (let node = array, from = held.get(node); from !== undefined && way.length < STEPS; node = from.by, from = held.get(node)) {
      way.push(`${from.as} of ${strings[nodes[from.by + name]!]!.slice(0, 60)}`);
    }
    return way.join(" < ");
  });
}

/** The first way to each node, breadth first, not by weak references. */
function heldBy(
  { meta, edges, strings }: Pick<Snapshot, "edges" | "strings"> & { readonly meta: Snapshot["snapshot"]["meta"] },
  edgesOf: (node: number) => readonly [number, number],
): ReadonlyMap<number, Held> {
  const fields = meta.edge_fields;
  const [type, named, to] = ["type", "name_or_index", "to_node"].map((field) => fields.indexOf(field)) as [number, number, number];
  const types = meta.edge_types[0];
  const held = new Map<number, Held>();
  const queue = [0];
  for (let next = 0; next < queue.length; next++) {
    const by = queue[next]!;
    const [first, count] = edgesOf(by);
    for (let edge = first; edge < first + count * fields.length; edge += fields.length) {
      const [kind, node] = [types[edges[edge + type]!]!, edges[edge + to]!];
      if (kind === "weak" || node === 0 || held.has(node)) continue;
      const as = kind === "element" || kind === "hidden" ? `[${edges[edge + named]}]` : strings[edges[edge + named]!]!;
      held.set(node, { by, as });
      queue.push(node);
    }
  }
  return held;
}
