import { App } from "./app";
import { expect, test } from "./fixtures";

/** What stands for a browser's zoom: its number of device pixels for each CSS pixel. */
const ZOOMS = [0.67, 0.9, 1, 1.25, 1.5, 2];

for (const deviceScaleFactor of ZOOMS) {
  test(`cells of a map are even squares at ${deviceScaleFactor} device pixels, or it says that it is resampled`, async ({ browser }) => {
    const context = await browser.newContext({ deviceScaleFactor, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const app = new App(page);
    await app.open("?backend=wasm");
    // On real time a sum's columns are not alike wide, and it is always drawn pixel by pixel.
    await app.cell("attention").getByLabel("Added up").selectOption("index");
    for (const steps of [24, 48, 100]) {
      await app.setNumber("Steps", steps);
      // A map takes the width that is left for it a moment after it is known.
      let resampled = false;
      await expect(async () => {
        const maps = await page.locator('[role="img"][data-branch] canvas').evaluateAll(pixelsOf);
        expect(maps).toHaveLength(12);
        for (const { across, down, cells } of maps) {
          expect(across).toBeCloseTo(Math.round(across), 1);
          expect(down).toBeCloseTo(across, 2);
          if (cells === steps) expect(Math.round(across)).toBeGreaterThanOrEqual(1);
          else expect(Math.round(across)).toBe(1);
        }
        resampled = maps.some(({ cells }) => cells !== steps);
      }).toPass();
      await expect(app.cell("attention").locator("[data-resampled]")).toHaveCount(resampled ? 1 : 0);
    }
    await context.close();
  });
}

/** How many pixels of the screen a pixel of each canvas takes, across and down, and how many it has. */
function pixelsOf(all: Element[]): { across: number; down: number; cells: number }[] {
  return all.map((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    const { width: across, height: down } = canvas as HTMLCanvasElement;
    return { across: (width * devicePixelRatio) / across, down: (height * devicePixelRatio) / down, cells: across };
  });
}
