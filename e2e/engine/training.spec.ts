import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

test("the trainer learns in a worker of its own, and a rest changes no bit of its curve", async ({ page }) => {
  await page.goto(`${harnessUrl()}training.html`);
  const whole = await page.evaluate(() => window.train(400, false));
  expect(whole.ended).toBe("finished");
  expect(whole.losses).toHaveLength(400);
  expect(whole.filmed.at(-1)).toBe(400);
  expect(whole.layer).toBeLessThan(0.85 * whole.simple);
  const rested = await page.evaluate(() => window.train(400, true));
  expect(rested).toEqual(whole);
});
