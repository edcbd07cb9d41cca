import { expect, test } from "../fixtures";
import { longestPageTask, slowness } from "../pageTasks";

const MEGABYTES = 10;

/** By what it is for a browser: one row of words, many lines, one word. */
const TEXTS = { "2,500,000 lines": "1,2\n", "numbers in one line": "12345 ", "one word": "WWWW" };

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const [name, piece] of Object.entries(TEXTS)) {
  test(`10 MB that are pasted are answered at once, wherever one pastes: ${name}`, async ({ app, page, browser }, info) => {
    await app.open("?backend=wasm");
    const series = app.cell("series");
    await page.evaluate((text) => navigator.clipboard.writeText(text.repeat(2_500_000).slice(0, 10_000_000)), piece);
    await series.getByRole("radio", { name: "Your file" }).press("Space");
    await series.getByRole("button", { name: "Paste a table" }).click();
    const box = series.getByRole("textbox", { name: "Rows of a spreadsheet, CSV or JSON" });
    // With something in it, what is pasted is put into the box by the browser.
    await box.fill("3,4\n");
    await browser.startTracing(page, { categories: ["toplevel"] });
    await box.press("ControlOrMeta+V");
    await expect(box).toHaveCount(0);
    await expect(series.getByText("pasted.csv").or(series.getByRole("alert")).first()).toBeVisible();
    await app.settled();
    for (const field of [app.number("Steps"), page.getByRole("textbox", { name: "Title of the notebook" })]) {
      const before = await field.inputValue();
      await field.press("ControlOrMeta+A");
      await field.press("ControlOrMeta+V");
      await expect(field).not.toHaveValue(before);
      await field.press("Escape");
      await expect(field).toHaveValue(before);
    }
    const longest = await longestPageTask(browser);
    info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread, ${MEGABYTES} MB` });
    expect(longest / (await slowness(page))).toBeLessThan(200);
  });
}
