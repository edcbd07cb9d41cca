import { expect, test } from "./fixtures";

test("a lesson opens from the gallery, asks before it shows, and its progress is found again", async ({ app, page }) => {
  await app.open("?backend=wasm&gallery");
  // What shows a cell shows the notebook in the place of the gallery, which is computed then.
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await page.getByRole("menuitem").first().click();
  await expect(page.locator("[data-gallery]")).toHaveCount(0);
  await app.settled();
  await expect(app.maps.first()).toBeVisible();
  await app.open("?backend=wasm&gallery");
  await page.locator("[data-gallery] a[data-lesson='one-row']").click();
  await expect(page.locator("article[data-cell-kind='predict']").first()).toBeVisible();
  await app.settled();
  const cell = (id: string) => page.locator(`article[data-cell-id="${id}"]`);

  await cell("sum").getByRole("radio").nth(0).press("Space");
  await cell("sum").getByRole("button", { name: "Show me" }).press("Enter");
  await expect(cell("sum").getByRole("status")).toContainText("one unit of attention to share");
  await expect(cell("sum").locator("[data-solved]")).toHaveAttribute("data-solved", "true");
  // A step shows one part of the figure, with the layer turned; it is over when another cell is used.
  const steps = cell("warm").locator("section[aria-live]");
  await steps.press("ArrowRight");
  await expect(cell("maps").locator("[data-part='desk']")).toBeVisible();
  await expect(cell("maps").getByRole("spinbutton", { name: "Softmax temperature, short" })).toHaveValue("0.05");
  await cell("maps").getByRole("button", { name: "Show the whole figure" }).press("Enter");
  await expect(cell("maps").getByRole("button", { name: "Show the whole figure" })).toHaveCount(0);
  // The button went with the keyboard, which its cell has now.
  await expect(cell("maps")).toBeFocused();
  // A text that was drawn anew after its author looked at it is watched, too: another cell ends it, and coming back begins it.
  await cell("warm").getByRole("button", { name: "Edit this question" }).press("Enter");
  await cell("warm").getByRole("button", { name: "Done" }).press("Enter");
  await cell("sum").focus();
  await expect(cell("maps").locator("[data-part='desk']")).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(steps).not.toBeInViewport();
  await steps.scrollIntoViewIfNeeded();
  await expect(cell("maps").locator("[data-part='desk']")).toBeVisible();
  await steps.press("ArrowLeft");
  await expect(cell("maps").locator("[data-part='desk']")).toBeVisible();
  // An order as it stands is an answer, too.
  await cell("order").getByRole("button", { name: "Show me" }).press("Enter");
  await expect(cell("order").locator("[data-solved]")).toHaveAttribute("data-solved", "false");
  await expect(cell("maps").locator("[data-part]")).toHaveCount(0);
  await expect(cell("maps").getByRole("tab", { name: "Maps" })).toHaveAttribute("aria-selected", "true");
  // A task gives a hint when it is asked for one.
  await expect(cell("repair").locator("[data-solved]")).toHaveAttribute("data-solved", "false");
  await cell("repair").getByRole("button", { name: "A hint" }).press("Enter");
  await expect(cell("repair")).toContainText("set by hand");
  // Three questions, the second of them wrong at first.
  for (const answers of [[1, 0, 0], [1, 2, 0]]) {
    for (const [question, answer] of answers.entries()) await cell("check").getByRole("radiogroup").nth(question).getByRole("radio").nth(answer).press("Space");
    await cell("check").getByRole("button", { name: "Check" }).press("Enter");
    const right = answers[1] === 2 ? 3 : 2;
    await expect(cell("check")).toContainText(`${right} of 3 answers right`);
    if (right === 3) break;
    await cell("check").getByRole("button", { name: "Begin anew" }).press("Enter");
    await expect(cell("check").getByRole("button", { name: "Check" })).toBeVisible();
  }

  await app.open("?backend=wasm&gallery");
  await expect(page.locator("[data-gallery]")).toContainText("3 of 8 questions done");
  await page.locator("[data-gallery]").getByRole("button", { name: "Go on" }).click();
  await expect(cell("sum").getByRole("status")).toContainText("one unit of attention to share");

  // Two lessons later, what was wrong is asked once more.
  await app.open("?backend=wasm&notebook=notebooks/3-heads.headlight.json", { asItComes: true });
  const again = cell("once-more");
  await expect(again).toContainText("A row belongs to…");
  await expect(again.getByRole("radiogroup")).toHaveCount(1);
  await again.getByRole("radio").nth(2).press("Space");
  await again.getByRole("button", { name: "Check" }).press("Enter");
  await expect(again).toContainText("1 of 1 answer right");
  // Answers alone are something to take back, and what is reverted is asked again.
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("menuitem", { name: "Revert to the original" }).press("Enter");
  await expect(again.getByRole("button", { name: "Check" })).toBeVisible();
  await expect(again.getByRole("radio", { checked: true })).toHaveCount(0);
});
