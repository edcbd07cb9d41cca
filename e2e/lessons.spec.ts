import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { walk, type Step } from "./steps";

interface Lesson {
  readonly cells: readonly { readonly id: string; readonly spec: { readonly steps?: readonly Step[] } }[];
}

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
  const lesson = JSON.parse(await readFile("public/notebooks/1-one-row.headlight.json", "utf8")) as Lesson;
  const cell = (id: string) => page.locator(`article[data-cell-id="${id}"]`);
  const expectSolved = (id: string, solved: boolean) => expect(cell(id).locator("[data-solved]")).toHaveAttribute("data-solved", String(solved));
  const show = (id: string) => cell(id).getByRole("button", { name: "Show me" }).press("Enter");
  const anew = (id: string) => cell(id).getByRole("button", { name: "Begin anew" }).press("Enter");

  // A choice: each wrong option is answered, then the right one.
  for (const [option, says] of [[1, "the same to share"], [2, "what one key gets, the others lack"], [0, "one unit of attention to share"]] as const) {
    await cell("sum").getByRole("radio").nth(option).press("Space");
    await show("sum");
    await expect(cell("sum").getByRole("status")).toContainText(says);
    await expectSolved("sum", option === 0);
    if (option !== 0) await anew("sum");
  }
  // A number, held against the live layer.
  for (const [typed, says] of [["1", "whole row"], ["24", "number of keys"], ["0.042", "1/24"]] as const) {
    await cell("even").getByRole("spinbutton", { name: "Your number" }).fill(typed);
    await page.keyboard.press("Enter");
    await show("even");
    await expect(cell("even").getByRole("status")).toContainText(says);
    await expectSolved("even", typed === "0.042");
    if (typed !== "0.042") await anew("even");
  }
  // A cell of a map, by keys: the last key first, which is the query's own.
  const guess = cell("greatest").locator("[data-guess]");
  await guess.focus();
  for (let i = 0; i < 24; i++) await page.keyboard.press("ArrowRight");
  await show("greatest");
  await expect(cell("greatest").getByRole("status")).toContainText("That is the query itself");
  const truth = Number(/lies on step (\d+)/.exec(await cell("greatest").getByRole("status").innerText())![1]);
  await anew("greatest");
  await guess.focus();
  for (let i = 0; i < truth; i++) await page.keyboard.press("ArrowRight");
  await show("greatest");
  await expectSolved("greatest", true);
  await cell("warmer").getByRole("radio").nth(2).press("Space");
  await show("warmer");
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
  await walk(page, cell("warm"), lesson.cells.find(({ id }) => id === "warm")!.spec.steps!);
  // An order, as it stands and right.
  await show("order");
  await expectSolved("order", false);
  await expect(cell("maps").locator("[data-part]")).toHaveCount(0);
  await expect(cell("maps").getByRole("tab", { name: "Maps" })).toHaveAttribute("aria-selected", "true");
  await anew("order");
  await cell("order").getByRole("button", { name: "Move head 1 up" }).press("Enter");
  await show("order");
  await expectSolved("order", true);
  // A task is solved in the cells themselves.
  await expectSolved("repair", false);
  await cell("repair").getByRole("button", { name: "A hint" }).press("Enter");
  await expect(cell("repair")).toContainText("set by hand");
  // Three questions, the second of them wrong at first.
  for (const answers of [[1, 0, 0], [1, 2, 0]]) {
    for (const [question, answer] of answers.entries()) await cell("check").getByRole("radiogroup").nth(question).getByRole("radio").nth(answer).press("Space");
    await cell("check").getByRole("button", { name: "Check" }).press("Enter");
    const right = answers[1] === 2 ? 3 : 2;
    await expect(cell("check")).toContainText(`${right} of 3 answers right`);
    if (right < 3) await anew("check");
  }

  await app.open("?backend=wasm&gallery");
  await expect(page.locator("[data-gallery]")).toContainText("6 of 7 questions done");
  await page.locator("[data-gallery]").getByRole("button", { name: "Go on" }).click();
  await expect(cell("sum").getByRole("status")).toContainText("one unit of attention to share");
  // Answers alone are something to take back.
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Revert to the original" })).not.toHaveAttribute("aria-disabled", "true");

  // Two lessons later, what was wrong is asked once more.
  await app.open("?backend=wasm&notebook=notebooks/3-heads.headlight.json", { asItComes: true });
  const again = cell("once-more");
  await expect(again).toContainText("A row belongs to…");
  await expect(again.getByRole("radiogroup")).toHaveCount(1);
  await again.getByRole("radio").nth(2).press("Space");
  await again.getByRole("button", { name: "Check" }).press("Enter");
  await expect(again).toContainText("1 of 1 answer right");
});
