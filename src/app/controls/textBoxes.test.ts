import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What one does not write in. */
const NO_TEXT = /type="(range|radio|checkbox|file)"|\breadOnly\b/;

const FOLDER = "src/app";
const boxesOf = (file: string) => [...readFileSync(`${FOLDER}/${file}`, "utf8").matchAll(/<(?:input|textarea|Cmdk\.Input)\s[^]*?\/>/g)].map(([box]) => ({ file, box }));
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"));

it("no box takes a text of any length: 1 MB of short lines that were pasted into one held the page for 4.4 s", () => {
  const boxes = files.flatMap(boxesOf).filter(({ box }) => !NO_TEXT.test(box));
  expect(boxes.length).toBeGreaterThan(10);
  // The box that tables are pasted into gives on what is too much for it.
  const unbounded = boxes.filter(({ box }) => !box.includes("maxLength=")).map(({ file }) => file.replaceAll("\\", "/"));
  expect(unbounded).toEqual(["cells/series/source/PasteBox.tsx"]);
});
