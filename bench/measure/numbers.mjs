/** Sets numbers of the layer and its windows by the names of their boxes, and waits for the maps: `{ Steps: 128, Heads: 8 }`. */
export async function setNumbers(page, numbers) {
  for (const [name, value] of Object.entries(numbers)) {
    await page.getByRole("spinbutton", { name, exact: true }).or(page.getByRole("textbox", { name, exact: true })).fill(String(value));
    await page.keyboard.press("Enter");
    await settled(page);
  }
}

/** Waits until nothing is being computed. */
export const settled = (page) => page.waitForSelector('html[data-busy="false"]', { timeout: 120_000 });
