import type { Page } from "@playwright/test";

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[] } };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** How many arrays of more than so many bytes something on the page still holds, in Chromium. */
export async function largeArrays(page: Page, bytes: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  // Garbage is collected before it is taken.
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings } = JSON.parse(chunks.join("")) as Snapshot;
  const fields = snapshot.meta.node_fields;
  const [name, size] = [fields.indexOf("name"), fields.indexOf("self_size")];
  let count = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (nodes[node + size]! > bytes && strings[nodes[node + name]!] === "system / JSArrayBufferData") count++;
  }
  return count;
}
