import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("nothing on the page breaks WCAG 2.2 AA as far as axe can tell", async ({ app, page }) => {
      await app.open();
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  });
}

for (const width of [390, 1024, 1440]) {
  test(`the page does not scroll sideways at ${width} px`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open();
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
}
