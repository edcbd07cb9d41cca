import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What a module may keep to itself: what is remembered of a pure function, and where there is only one of it in a browser. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/app/base/message.ts useMessage": "the foot of the page, where also failures go that nobody else tells",
  "src/app/base/loadPart.ts brokenStyles": "the style sheets in the document's head",
  "src/app/base/loadPart.ts missing": "the part that the foot of the page tells of",
  "src/model/series/resample.ts made": "a series on another grid follows from it",
  "src/viz/base/palette.ts tables": "a table follows from its name",
  "src/viz/export/plainColour.ts known": "a colour follows from its name",
  "src/viz/series/SeriesLane.tsx columnLists": "the columns follow from the series",
};

const FLOORS = ["src/app", "src/viz", "src/model/series", "src/model/weights"];
const CHANGING = /^(?:export )?(?:let (\w+)|const (\w+)(?:: [^=]+)? = (?:create(?:Store)?[<(]|new (?:Map|Set|WeakMap|WeakSet)(?:<[^(]*>)?\(\)))/gm;

test("what changes while the page lives has an owner that made it", () => {
  const found = FLOORS.flatMap((floor) =>
    readdirSync(floor, { recursive: true, encoding: "utf8" })
      .map((name) => `${floor}/${name.replaceAll("\\", "/")}`)
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|testing)\.tsx?$/.test(file) && !file.endsWith("/worker.ts"))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(CHANGING)].map(([, variable, constant]) => `${file} ${variable ?? constant}`)),
  );
  expect(found.toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
});
