import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { boxOf } from "../lying";

/** The kinds of the cells, from top to bottom. */
const kindsOn = (page: Page) => page.locator("article").evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset["cellKind"]));

test("a text cell is added, written with a formula, undone and redone", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const cells = await page.locator("article").count();
  await app.addCell("Text");
  const cell = page.locator('article[data-cell-kind="text"]').last();
  await cell.getByRole("button", { name: "Edit this text" }).click();
  const source = cell.getByRole("textbox", { name: /Markdown/ });
  await source.fill("Rows add up: $\\sum_j A_j = 1$ and <b>no markup</b>");
  await source.press("Control+Enter");
  await expect(cell.locator(".katex")).toBeVisible();
  await expect(cell.locator("b")).toHaveCount(0);
  // While one writes, Mod+Z takes back run by run, beyond the first letter what was done before, and Redo comes back through it.
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  const named = await title.inputValue();
  await title.fill("Written");
  await title.press("Enter");
  await cell.getByRole("button", { name: "Edit this text" }).click();
  await expect(source).toBeFocused();
  const before = await source.inputValue();
  for (const key of ["x", "Space", "y"]) await source.press(key);
  await expect(source).toHaveValue(`${before}x y`);
  await source.press("Control+z");
  await expect(source).toHaveValue(`${before}x `);
  while ((await source.inputValue()) !== before) await source.press("Control+z");
  await expect(title).toHaveValue("Written");
  await source.press("Control+z");
  await expect(title).toHaveValue(named);
  await expect(source).toBeFocused();
  while ((await source.inputValue()) !== `${before}x y`) await source.press("Control+Shift+z");
  await expect(title).toHaveValue("Written");
  // After it, all that was written is one.
  await source.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(cell).not.toContainText("x y");
  await expect(title).toHaveValue("Written");
  await page.keyboard.press("Control+z");
  await expect(title).toHaveValue(named);
  await expect(cell).toContainText("<b>no markup</b>");

  // A double click edits where it was made, in a box as wide as the text.
  const words = cell.getByText("Rows add up");
  const box = await boxOf(words);
  await page.mouse.dblclick(box.x + 3, box.y + box.height / 2);
  await expect(source).toBeFocused();
  expect(await source.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBeLessThanOrEqual(2);
  expect((await boxOf(source)).width).toBeGreaterThan(600);
  await source.press("Escape");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell.locator(".katex")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("article")).toHaveCount(cells);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(cell.locator(".katex")).toBeVisible();
});

test("by keyboard alone: find a command, move, duplicate, delete and bring back", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const order = () => kindsOn(page);
  const first = await order();
  const at = first.indexOf("layer");
  const moved = first.with(at, first[at - 1]).with(at - 1, "layer");
  const find = async (words: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(words);
  };
  // Settings too, by other words for them; a number is gone to.
  await find("future");
  await page.keyboard.press("Enter");
  await app.settled();
  await expect(page.getByRole("switch", { name: "Causal mask" }).first()).toBeChecked();
  await find("echo");
  await page.keyboard.press("Enter");
  await app.settled();
  await expect(page.getByLabel("Generator").first()).toHaveValue("echo");
  await find("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await find("stride");
  await page.keyboard.press("Enter");
  await expect(app.number("Stride of the long window")).toBeFocused();
  await find("go to layer");
  await page.keyboard.press("Enter");
  await expect(app.cell("layer")).toBeFocused();
  // A dialog that the palette opened gives the keyboard back to where the palette was opened.
  await find("shortcuts");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await app.close(app.cell("layer"));
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(order).toEqual(moved);
  await app.settled();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
  await page.keyboard.press("Control+d");
  await expect.poll(order).toEqual(moved.toSpliced(at, 0, "layer"));
  await page.keyboard.press("Control+Backspace");
  await expect.poll(order).toEqual(moved);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(order).toEqual(first);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(order).toEqual(moved);
});

test("a cell is dragged to another place", async ({ app, page }) => {
  // Both places in view: a drag cannot scroll here as a hand can.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await app.open("?backend=wasm");
  const layer = app.cell("layer");
  await layer.getByTitle(/Drag to move/).dragTo(app.cell("attention"), { targetPosition: { x: 200, y: 5 }, steps: 5 });
  await expect.poll(() => kindsOn(page)).toEqual(["text", "layer", "attention", "series", "training"]);
});

test("titles are edited in place, and a cell folds away", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  await title.fill("Seattle, hour by hour");
  await title.press("Enter");
  await expect(page).toHaveTitle("Seattle, hour by hour · Headlight");
  // A dialog gives the keyboard back to the menu that it was opened from, also once it need not be loaded any more.
  const actions = page.getByRole("button", { name: "Actions for The layer" });
  for (let time = 0; time < 2; time++) {
    await actions.click();
    await page.getByRole("menuitem", { name: "Notes for the speaker…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await app.close(actions);
  }
  await actions.click();
  await page.getByRole("menuitem", { name: "Fold away" }).click();
  // Folded, it is set on the rail of the maps: each setting stands on the page once.
  await expect(app.cell("layer").getByRole("spinbutton", { name: "Units" })).toHaveCount(0);
  await expect(app.number("Units")).toHaveCount(1);
  await page.getByRole("button", { name: "Show The layer" }).click();
  await expect(app.cell("layer").getByRole("spinbutton", { name: "Units" })).toBeVisible();
  await expect(app.number("Units")).toHaveCount(1);
});

test("two layers on one series stand side by side, each with maps of its own", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await app.addCell("Layer");
  await app.addCell("Attention");
  await app.settled();
  const [first, second] = [page.locator('[data-cell-kind="attention"]').nth(0), page.locator('[data-cell-kind="attention"]').nth(1)];
  await expect(second).toHaveAttribute("data-status", "ready");
  const secondLayer = page.locator('[data-cell-kind="layer"]').nth(1);
  await secondLayer.getByRole("spinbutton", { name: "Heads" }).fill("2");
  await secondLayer.getByRole("spinbutton", { name: "Heads" }).press("Enter");
  await app.settled();
  await expect(first.locator('[role="img"][data-branch="sum"]')).toHaveCount(4);
  await expect(second.locator('[role="img"][data-branch="sum"]')).toHaveCount(2);
});

test("a cell whose source is deleted says so and lets another be chosen", async ({ app, page }) => {
  await app.open("?backend=wasm");
  await page.getByRole("button", { name: "Actions for The layer" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await app.settled();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "error");
  await expect(app.alert("attention")).toHaveText("Choose the layer cell that this one reads from.");
  await app.addCell("Layer");
  await app.cell("attention").getByRole("combobox", { name: "Layer to read from" }).selectOption({ index: 1 });
  await app.settled();
  await expect(app.cell("attention")).toHaveAttribute("data-status", "ready");
});
