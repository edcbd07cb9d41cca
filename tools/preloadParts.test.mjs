import { expect, it } from "vitest";
import { filesOf } from "./preloadParts.mjs";

const chunk = (fileName, moduleIds, imports = []) => [fileName, { type: "chunk", fileName, moduleIds, imports }];
const BUNDLE = Object.fromEntries([
  chunk("compute.js", ["/src/compute.ts"], ["shared.js", "page.js"]),
  chunk("shared.js", ["/src/sum.ts"], ["page.js"]),
  chunk("page.js", ["/src/App.tsx"]),
  chunk("View.js", ["/src/View.tsx"], ["shared.js"]),
  ["a.css", { type: "asset", fileName: "a.css" }],
]);

it("finds the chunks of modules with all that these import, each once", () => {
  expect(filesOf(BUNDLE, ["/compute.ts", "/sum.ts"])).toEqual(["compute.js", "shared.js", "page.js"]);
});

it("refuses a module that is in no chunk, so that one that was renamed is noticed", () => {
  expect(() => filesOf(BUNDLE, ["/gone.ts"])).toThrow("/gone.ts");
});
