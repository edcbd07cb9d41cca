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
      const maps = await page.locator('[role="img"][data-branch] canvas').evaluateAll((all) =>
        all.map((canvas) => {
          const { width, height } = canvas.getBoundingClientRect();
          const { width: across, height: down } = canvas as HTMLCanvasElement;
          // A pixel of the canvas takes so many of the screen.
          return { across: (width * devicePixelRatio) / across, down: (height * devicePixelRatio) / down, cells: across };
        }),
      );
      expect(maps).toHaveLength(12);
      for (const { across, down, cells } of maps) {
        expect(across).toBeCloseTo(Math.round(across), 1);
        expect(down).toBeCloseTo(across, 2);
        if (cells === steps) expect(Math.round(across)).toBeGreaterThanOrEqual(1);
        else expect(Math.round(across)).toBe(1);
      }
      const resampled = maps.some(({ cells }) => cells !== steps);
      await expect(app.cell("attention").locator("[data-resampled]")).toHaveCount(resampled ? 1 : 0);
    }
    await context.close();
  });
}
