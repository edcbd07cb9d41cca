import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What a module may keep to itself: what is remembered of a pure function, and where there is only one of it in a browser. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/app/base/message.ts useMessage": "the foot of the page, where also failures go that nobody else tells",
  "src/app/base/loadPart.ts brokenStyles": "the style sheets in the document's head",
  "src/app/base/loadPart.ts missing": "the part that the foot of the page tells of",
  "src/words/room.ts language": "the language of the page, chosen once before anything is drawn",
  "src/words/language.ts inUse": "the same language, for numbers and lists",
  "src/words/problems.ts sentences": "a chunk that has come",
  "src/words/problems.ts loading": "a chunk that is on its way",
  "src/model/files/copies.ts originals": "which Blob is a copy of which, for as long as both live",
  "src/model/kernels/reach.ts known": "a reach follows from its folded weights",
  "src/model/layers/wasm/inUse.ts inUse": "TensorFlow.js has one register of kernels",
  "src/model/series/resample.ts made": "a series on another grid follows from it",
  "src/app/cells/attention/maps/looks/weights.ts grounds": "what real time is laid out by, for each windows",
  "src/app/cells/training/kept/keptFile.ts halves": "weights in half the space follow from the weights",
  "src/model/attention/analysis/even.ts kept": "even attention follows from mask, steps and order",
  "src/model/teaching/fact.ts known": "a fact follows from its layer",
  "src/model/teaching/facts/readings.ts read": "what whole maps read follows from the pass that they are of",
  "src/model/teaching/facts/pieces.ts made": "pieces follow from the request that they are of",
  "src/model/teaching/facts/pieces.ts norms": "pieces follow from the request that they are of",
  "src/app/cells/training/run/trained.ts plain": "weights follow from the run, its series and a moment",
  "src/viz/base/paintTimes.ts lastOf": "colours follow from their ends",
  "src/viz/maps/MapAxes.tsx made": "ticks follow from the layout that maps share",
  "src/viz/base/palette.ts tables": "a table follows from its name",
  "src/viz/base/useTheme.ts asked": "what the system prefers, of which there is one",
  "src/viz/export/plainColour.ts known": "a colour follows from its name",
  "src/viz/series/SeriesLane.tsx columnLists": "the columns follow from the series",
};

const FLOORS = ["src/app", "src/viz", "src/words", "src/model"];
/** Compiled to WASM: each instance is made by its owner, and its variables with it. */
const ASSEMBLY = /\/assembly\//;
const CHANGING = /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = (?:create(?:Store)?[<(]|new (?:Map|Set|WeakMap|WeakSet)(?:<[^(]*>)?\(\)))/gm;

test("what changes while the page lives has an owner that made it", () => {
  const found = FLOORS.flatMap((floor) =>
    readdirSync(floor, { recursive: true, encoding: "utf8" })
      .map((name) => `${floor}/${name.replaceAll("\\", "/")}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file) && !file.endsWith("/worker.ts") && !ASSEMBLY.test(file))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(CHANGING)].map(([, variable, constant]) => `${file} ${variable ?? constant}`)),
  );
  expect(found.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});
