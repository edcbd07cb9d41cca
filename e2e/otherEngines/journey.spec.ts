import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { csvFile, dailyColumns, type MadeFile } from "../files";
import { expect, isLeftOut, test } from "./fixtures";
import type { OtherPage } from "./page";

test.describe.configure({ mode: "serial" });
test.skip(isLeftOut, "This machine lacks the browser.");

const SERIES = 'article[data-cell-kind="series"]';
const ATTENTION = 'article[data-cell-kind="attention"]';
const onDisk = ({ name, buffer }: MadeFile): string => {
  const path = test.info().outputPath(name);
  writeFileSync(path, buffer);
  return path;
};

/** Uploads a table of so many rows and waits for its maps, which are others than before. */
async function upload(other: OtherPage, name: string, rows: number): Promise<void> {
  const before = await other.maps();
  await other.upload(onDisk(csvFile(name, dailyColumns(rows))));
  await expect.poll(() => other.text(SERIES)).toContain(name);
  await other.settled();
  expect(await other.maps()).not.toEqual(before);
}

test("the start page draws its twelve maps", async ({ other }) => {
  await other.open(other.driver.site);
  const maps = await other.maps();
  expect(maps).toHaveLength(12);
  expect(new Set(maps).size).toBe(12);
});

test("a table is uploaded, and its maps take the place of the others", async ({ other }) => {
  await upload(other, "mine.csv", 400);
});

test("the long window is dragged along the series", async ({ other }) => {
  const before = await other.maps();
  await other.drag('[data-strip] [data-window="long"]', "", [-20, -60, -120].map((x) => ({ x, y: 0 })));
  await expect.poll(() => other.maps()).not.toEqual(before);
  await other.settled();
});

test("arrays are exported, each row of a map a share of one", async ({ other }) => {
  const { sum_attention: sum, short_attention: short } = await other.arrays();
  expect(sum!.shape).toEqual([4, 48, 48]);
  const row = short!.values.subarray(0, 48).reduce((total, weight) => total + weight, 0);
  expect(row).toBeCloseTo(1, 5);
});

test("a cell's picture is saved as SVG and as PNG, each of its maps in it", async ({ other }) => {
  const { bytes: svg } = await other.picture("Picture as SVG");
  expect(svg.toString().match(/<image /g)).toHaveLength(await other.count(`${ATTENTION} [data-cell-body] canvas`));
  expect(svg.toString()).toContain("What each head looks at</text>");
  const { bytes: png } = await other.picture("Picture as PNG");
  const { width, height, coloured } = await other.lookAt(png);
  expect(width * height).toBeGreaterThan(250_000);
  // Maps were drawn, not only words on paper.
  expect(coloured).toBeGreaterThan(0.2);
});

test("work is kept, its file included, and is there when the page is loaded anew", async ({ other }) => {
  const maps = await other.maps();
  await expect.poll(() => other.text("[data-keep]")).toBe("Kept in this browser");
  await other.open(other.driver.site);
  expect(await other.text(SERIES)).toContain("mine.csv");
  expect(await other.maps()).toEqual(maps);
});

test("a link with the file in it opens to the same maps", async ({ other }) => {
  const maps = await other.maps();
  await other.click("button", "Share");
  const value = () => other.value('[role="dialog"] textarea');
  await expect.poll(value).toContain("#v2.");
  const bare = await value();
  await other.click('[role="dialog"] label', "Put the file into the link");
  await expect.poll(async () => (await value()).length).toBeGreaterThan(bare.length + 1000);
  await other.open(await value());
  expect(await other.text(SERIES)).toContain("mine.csv");
  expect(await other.maps()).toEqual(maps);
});

test("the saved page opens from disk to the same maps, and reads a file there", async ({ other }) => {
  const maps = await other.maps();
  const page = await other.saved(() => other.choose("button", "Menu", "Save as a page that works offline"));
  const path = test.info().outputPath(page.name);
  writeFileSync(path, other.driver.watched(page.bytes.toString()));
  await other.open(pathToFileURL(path).href);
  expect(await other.maps()).toEqual(maps);
  await upload(other, "from-disk.csv", 500);
});

test("the layer is trained on the series in that page: it learns, rests where it is told to, and goes on", async ({ other }) => {
  const TRAINING = 'article[data-cell-kind="training"]';
  const mark = (name: string) => other.mark(TRAINING, name);
  const number = async (name: string) => Number(await mark(name));
  // Beside the training comes a forecast, which has nothing to show before.
  const settled = () => expect.poll(() => other.mark("html", "data-busy")).toBe("false");
  // What came along was trained on another series.
  await other.click(`${ATTENTION} button`, "Train on this series");
  await expect.poll(() => mark("data-training")).toBe("idle");
  await settled();
  await other.click(`${TRAINING} label`, "Find base, loss and rate by short runs first");
  await settled();
  await other.click(`${TRAINING} button`, "Start");
  await expect.poll(() => mark("data-training")).toBe("running");
  // The first steps are slow enough to be seen.
  await expect.poll(() => number("data-step")).toBeGreaterThan(5);
  await other.click(`${TRAINING} button`, "Pause");
  await expect.poll(() => mark("data-training")).toBe("paused");
  const [step, loss] = [await number("data-step"), await number("data-validation-loss")];
  await other.click(`${TRAINING} button`, "Go on");
  await expect.poll(() => mark("data-training")).toBe("done");
  expect(await number("data-step")).toBeGreaterThan(step);
  expect(await number("data-validation-loss")).toBeLessThan(loss);
});
