import { expect, it } from "vitest";
import { firstChunk } from "./firstChunk.mjs";

const IMPORTS = { "/src/app/main.tsx": ["/a.ts", "/shared.ts"], "/a.ts": ["/b.ts"], "/b.ts": [], "/shared.ts": [], "/panel.tsx": ["/shared.ts", "/heavy.ts"], "/heavy.ts": [] };
const LATER = { "/b.ts": ["/panel.tsx"] };

const importersOf = (graph, id) => Object.keys(graph).filter((from) => graph[from].includes(id));
const context = {
  getModuleInfo: (id) => ({ importedIds: IMPORTS[id], importers: importersOf(IMPORTS, id), dynamicImporters: importersOf(LATER, id) }),
};

it.each([
  ["/src/app/main.tsx", null],
  ["/b.ts", "page"],
  ["/shared.ts", "page"],
  ["/panel.tsx", null],
  ["/heavy.ts", null],
])("puts %s into %s, whichever module is asked about first", (id, chunk) => {
  expect(firstChunk("/src/app/main.tsx").name(id, context)).toBe(chunk);
});
