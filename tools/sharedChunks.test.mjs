import { expect, it } from "vitest";
import { sharedChunks } from "./sharedChunks.mjs";

const IMPORTS = {
  "/main.tsx": ["/page.ts"], "/page.ts": [],
  "/compute.ts": ["/sum.ts", "/page.ts"], "/sum.ts": ["/add.ts"], "/add.ts": [],
  "/Series.tsx": ["/axis.ts", "/own.ts", "/sum.ts"], "/Maps.tsx": ["/axis.ts", "/map.ts", "/page.ts"], "/Forecast.tsx": ["/map.ts", "/bars.ts"], "/Training.tsx": ["/bars.ts"],
  "/axis.ts": ["/add.ts"], "/own.ts": [], "/map.ts": [], "/bars.ts": [],
};
const LATER = { "/page.ts": ["/compute.ts", "/Series.tsx", "/Maps.tsx"], "/Maps.tsx": ["/Forecast.tsx", "/Training.tsx"] };
const importersOf = (graph, id) => Object.keys(graph).filter((from) => graph[from].includes(id));
const context = {
  getModuleInfo: (id) => ({ importedIds: IMPORTS[id], dynamicallyImportedIds: LATER[id], importers: importersOf(IMPORTS, id), dynamicImporters: importersOf(LATER, id) }),
};
const parts = { computing: ["/compute.ts"], series: ["/Series.tsx"], maps: ["/Maps.tsx"] };

it.each([
  ["the page's own", "/page.ts", null],
  ["what the eager part shares", "/sum.ts", "computing"],
  ["what that imports, whoever else does", "/add.ts", "computing"],
  ["what two parts share", "/axis.ts", "series-maps"],
  ["what one part shares with later ones", "/map.ts", "maps"],
  ["what one part has for itself", "/own.ts", null],
  ["what only later parts share", "/bars.ts", null],
  ["a part itself", "/Maps.tsx", null],
])("%s goes where it belongs, whichever module is asked about first", (_, id, chunk) => {
  expect(sharedChunks("/main.tsx", parts, "computing").name(id, context)).toBe(chunk);
});
