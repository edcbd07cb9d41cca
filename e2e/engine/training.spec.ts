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

test("a second thread takes part where there is a core for it, and no bit of the curve tells", async ({ page }) => {
  await page.goto(`${harnessUrl()}training.html`);
  test.skip(await page.evaluate(() => navigator.hardwareConcurrency < 2), "The run takes one thread where there is one core.");
  const { losses, alone } = await page.evaluate(() => window.trainTogether());
  expect(losses.length).toBeGreaterThan(0);
  expect(losses).toEqual(alone);
});
