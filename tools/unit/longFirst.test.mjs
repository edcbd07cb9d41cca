import { expect, it } from "vitest";
import LongFirst from "./longFirst.mjs";

it("begins with the tools, and leaves the rest as vitest orders it", async () => {
  const file = (moduleId) => ({ moduleId, project: { name: "", config: { sequence: { groupOrder: 0 } } } });
  const sizes = { "/at/src/a.test.ts": 9, "/at/tools/b.test.mjs": 1, "/at/src/c.test.ts": 50, "/at/tools/d.test.mjs": 3 };
  const vitest = {
    config: { root: "/at", sequence: {} },
    cache: { getFileTestResults: () => undefined, getFileStats: (key) => ({ size: sizes[key.replace(/^:/, "/at/")] ?? 0 }) },
  };
  const sorted = await new LongFirst(vitest).sort(Object.keys(sizes).map(file));
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual(["/at/tools/d.test.mjs", "/at/tools/b.test.mjs", "/at/src/c.test.ts", "/at/src/a.test.ts"]);
});
