import { expect, it } from "vitest";
import { firstChunk } from "./firstChunk.mjs";

const ICON = "/node_modules/lucide-react/dist/esm/icons/download.mjs";
const OWN = "/node_modules/lucide-react/dist/esm/icons/scale.mjs";
const HELPER = "/src/app/base/download.ts";

const IMPORTS = { "/src/app/main.tsx": ["/a.ts", "/shared.ts"], "/a.ts": ["/b.ts"], "/b.ts": [], "/shared.ts": [], "/panel.tsx": ["/shared.ts", "/heavy.ts", ICON, OWN], "/other.tsx": [ICON, HELPER], "/heavy.ts": [], [ICON]: [], [OWN]: [], [HELPER]: [] };
const LATER = { "/b.ts": ["/panel.tsx", "/other.tsx"] };

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
  [ICON, "icons"],
  [OWN, null],
  [HELPER, "page"],
])("puts %s into %s, whichever module is asked about first", (id, chunk) => {
  expect(firstChunk("/src/app/main.tsx").name(id, context)).toBe(chunk);
});
