import { expectNoViolations } from "./axe";
import { test } from "./fixtures";
import { expectNoSidewaysScroll } from "./lying";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("nothing on the page breaks WCAG 2.2 AA as far as axe can tell", async ({ app, page }) => {
      await app.open();
      await expectNoViolations(page, { colorScheme });
    });
  });
}

for (const width of [390, 1024, 1440]) {
  test(`the page does not scroll sideways at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open();
    await expectNoSidewaysScroll(page);
  });
}
