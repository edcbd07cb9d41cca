import { copyFile, readFile } from "node:fs/promises";
import { expectWholePicture, picture } from "./cellPicture";
import { FIGURES, openFigures } from "./figures";
import { expect, test } from "./fixtures";

for (const colorScheme of ["light", "dark"] as const) {
  test(`every figure is a picture in plain colours, with all of its texts and maps, in ${colorScheme}`, async ({ app, page }, info) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await app.open("?backend=wasm");
    await openFigures(app);
    for (const { name, cell, show } of FIGURES) {
      await show(app);
      await app.settled();
      await copyFile(await expectWholePicture(page, cell, name), info.outputPath(`${name}.svg`));
    }
  });
}

test("a picture is laid out without its controls, and the page stays as it was", async ({ app, page }) => {
  await app.openSmall(12, 2);
  await expect(page.locator("[data-coming]")).toHaveCount(0);
  // Where its menu opens without the page being scrolled to it.
  await page.getByRole("button", { name: "Actions for The layer" }).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => ({ at: scrollY, height: document.documentElement.scrollHeight, html: document.querySelectorAll("[style*=important]").length }));
  const svg = await readFile(await picture(page, "The layer"), "utf8");
  const height = Number(/ height="([\d.]+)"/.exec(svg)![1]);
  const shown = await app.cell("layer").locator("[data-cell-body]").evaluate((body) => body.getBoundingClientRect().height);
  expect(height).toBeLessThan(shown - 100);
  expect(await page.evaluate(() => ({ at: scrollY, height: document.documentElement.scrollHeight, html: document.querySelectorAll("[style*=important]").length }))).toEqual(before);
});
