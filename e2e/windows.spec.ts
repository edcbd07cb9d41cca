import type { Page } from "@playwright/test";
import { expectTrueMaps } from "./expected";
import { expect, test } from "./fixtures";
import { boxOf } from "./lying";

test.beforeEach(({ app }) => app.open("?backend=wasm"));

test("a typed window moves the maps", async ({ app }) => {
  const before = await app.arrays();
  const position = await app.readNumber("Window position");
  await app.setNumber("Window position", position - 50);
  await expect(app.number("Window position")).toHaveValue(String(position - 50));
  const after = await expectTrueMaps(app);
  expect(after["short_input"]?.values).not.toEqual(before["short_input"]?.values);
});

/** Drags the windows by 200 pixels; gives which way, as a sign. */
async function dragWindows(page: Page): Promise<number> {
  const grip = page.locator("[data-strip]").getByRole("slider", { name: "Drag to move the windows" });
  await grip.scrollIntoViewIfNeeded();
  const box = await boxOf(grip);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const away = x > 500 ? -200 : 200;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + away, y, { steps: 10 });
  await page.mouse.up();
  return Math.sign(away);
}

test("a drag that is over before the page has drawn a frame of it moves the windows as well", async ({ app, page }) => {
  const position = await app.readNumber("Window position");
  await page.clock.install();
  // No frame comes from here on.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const way = await dragWindows(page);
  await page.clock.resume();
  await expect.poll(async () => Math.sign((await app.readNumber("Window position")) - position)).toBe(way);
});

test("a dragged window moves the maps, and one undo takes the whole drag back", async ({ app, page }) => {
  const position = await app.readNumber("Window position");
  const way = await dragWindows(page);
  await expect.poll(async () => Math.sign((await app.readNumber("Window position")) - position)).toBe(way);
  await app.settled();
  await expectTrueMaps(app);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(app.number("Window position")).toHaveValue(String(position));
  // By key as well.
  await page.locator("[data-strip]").getByRole("slider", { name: "Drag to move the windows" }).press(way < 0 ? "ArrowLeft" : "ArrowRight");
  await expect.poll(async () => Math.sign((await app.readNumber("Window position")) - position)).toBe(way);
});

test("a window that does not fit is refused in words and the maps stay", async ({ app }) => {
  const before = await app.arrays();
  await app.number("Steps").fill("0");
  await app.number("Steps").press("Enter");
  await expect(app.number("Steps")).toHaveAccessibleDescription(/^Steps stays \d+: type a number from 1 to 8759\.$/);
  await app.settled();
  expect((await app.arrays())["short_input"]).toEqual(before["short_input"]);
});

test("the slider of the steps reaches the usual numbers, and what was typed beyond", async ({ app, page }) => {
  const slider = page.getByRole("slider", { name: "Steps, slider" });
  await slider.press("End");
  await expect(app.number("Steps")).toHaveValue("256");
  await app.settled();
  await app.setNumber("Steps", 300);
  await expect(slider).toHaveValue("300");
});
