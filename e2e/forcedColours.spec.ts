import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";

const ground = (of: Locator, part?: string) => of.evaluate((element, pseudo) => getComputedStyle(element, pseudo).backgroundColor, part);
const foot = (of: Locator) => of.evaluate((element) => getComputedStyle(element).borderBlockEndColor);

test("what is chosen, on or pressed is told apart where a reader's own few colours stand for all", async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await app.open("?backend=wasm", { asItComes: true });
  const cell = app.cell("attention");
  const looks = cell.locator('label:has(> input[type="radio"])');
  await expect(looks.first()).toBeVisible();
  expect(await ground(looks.and(page.locator(":has(:checked)")).first())).not.toBe(await ground(looks.and(page.locator(":not(:has(:checked))")).first()));
  // Else its text stands on a plate of the page's own colour, in that colour.
  await expect(looks.and(page.locator(":has(:checked)")).first()).toHaveCSS("forced-color-adjust", "none");
  const tab = (selected: boolean) => cell.locator(`[role="tab"][aria-selected="${selected}"]`).first();
  expect(await foot(tab(true))).not.toBe(await foot(tab(false)));
  const mask = cell.getByRole("switch", { name: "Causal mask" });
  const knob = async () => [await ground(mask), await ground(mask, "::after")];
  // On its way from one colour to the other a knob may be as its ground for a moment.
  const differs = () => expect.poll(async () => new Set(await knob()).size).toBe(2);
  await differs();
  const off = await knob();
  await mask.press("Space");
  await expect(mask).toBeChecked();
  await expect.poll(async () => (await knob())[0]).not.toBe(off[0]);
  await differs();
  expect(await cell.getByRole("figure", { name: /attention weight/ }).first().locator("div").first().evaluate((ramp) => getComputedStyle(ramp).backgroundImage)).toContain("gradient");
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const pen = page.getByRole("button", { name: "Pen (p)" });
  const before = await ground(pen);
  await pen.click();
  await expect(pen).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => ground(pen)).not.toBe(before);
  await expect(pen).toHaveCSS("forced-color-adjust", "none");
});
