import { readFile } from "node:fs/promises";
import type { HandIn } from "../src/app/assignments/handIn/handIn";
import { App } from "./app";
import { expect, test } from "./fixtures";

test("a teacher writes a question and gives the notebook out; a learner answers a fresh copy and hands in a file", async ({ app, page, context }) => {
  await app.open("?backend=wasm&notebook=notebooks/1-one-row.headlight.json", { asItComes: true });
  const cell = (id: string, on = page) => on.locator(`article[data-cell-id="${id}"]`);

  // The author writes a question of their own between two cells, and sees it as a learner does.
  await cell("maps").focus();
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("dialog").getByRole("combobox").fill("Add: Prediction");
  await page.keyboard.press("Enter");
  const mine = page.locator('article[data-cell-kind="predict"]').last();
  const editor = mine.locator("[data-editor]");
  await editor.getByRole("textbox", { name: "Question, in Markdown" }).fill("How far does **head 0** look back?");
  await editor.getByRole("combobox", { name: "The learner answers by" }).selectOption("number");
  await editor.getByRole("combobox", { name: "Number that is asked for" }).fill("lookBack(short, 7)");
  await expect(editor).toContainText("This is no fact of the list");
  await editor.getByRole("combobox", { name: "Number that is asked for" }).fill("lookBack(short, 0)");
  await expect(editor).toContainText(/Now −?[\d.]+/);
  await expect(mine.getByRole("region", { name: "As the learner sees it" })).toContainText("How far does head 0 look back?");
  await editor.getByRole("button", { name: "Done" }).click();
  await expect(editor).toHaveCount(0);
  const mineId = (await mine.getAttribute("data-cell-id"))!;
  // What the author answers goes to nobody.
  await cell("sum").getByRole("radio").nth(0).press("Space");
  await cell("sum").getByRole("button", { name: "Show me" }).press("Enter");

  // On paper: the questions as nobody answered them and without the maps, then what is right; on the screen nothing changed.
  const print = async (command: string) => {
    await page.evaluate(() => {
      const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
      window.print = () => {
        const found = [seen("[data-right]"), seen("[data-blank-line]"), seen("input:checked"), document.querySelectorAll('[aria-busy="true"]').length];
        // What the rules for paper leave: no figure that answers, no step that speaks of it, no button.
        const onPaper = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === "print") as CSSMediaRule[];
        for (const { media } of onPaper) media.mediaText = "all";
        const kinds = ["series", "attention", "step"].map((kind) => Math.min(1, seen(`article[data-cell-kind="${kind}"]`)));
        // Nothing is cut off at the edge of the paper, which is about 710 CSS pixels wide.
        const wide = [...document.querySelectorAll("main svg, main canvas")].filter((figure) => figure.getBoundingClientRect().width > 710).length;
        document.documentElement.dataset["printed"] = [...found, ...kinds, seen("[data-controls], main [data-button]"), wide].join();
        for (const { media } of onPaper) media.mediaText = "print";
      };
    });
    await page.keyboard.press("ControlOrMeta+K");
    await page.getByRole("dialog").getByRole("combobox").fill(command);
    await page.keyboard.press("Enter");
  };
  await cell("series").getByRole("button", { name: "Show the settings" }).press("Enter");
  await expect(cell("series").getByRole("button", { name: "Export" })).toBeVisible();
  await print("Print a worksheet");
  await expect(page.locator("html")).toHaveAttribute("data-printed", "0,4,0,0,1,0,0,0,0");
  await print("Print the answers");
  await expect(page.locator("html")).toHaveAttribute("data-printed", /^[1-9]\d*,0,0,0,1,1,1,0,0$/);
  await expect(cell("sum").getByRole("radio").nth(0)).toBeChecked();
  await cell("series").getByRole("button", { name: "Hide the settings" }).press("Enter");

  // Before a class: a question stops the slides until what is right was shown.
  await cell("even").focus();
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const slide = page.locator("[data-presentation]");
  await expect(slide).toContainText("Which weight does each key get?");
  await expect(page.getByRole("button", { name: "Show what is right" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(slide).toContainText("It is 0.04167.");
  await page.keyboard.press("ArrowRight");
  await expect(slide).toContainText("A head that looks for the largest value");
  await page.keyboard.press("Escape");

  // It is given out: the series is locked, nothing is said of what is right, seeds are drawn.
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("dialog").getByRole("combobox").fill("Give it to learners");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("switch", { name: "A spike every twelve steps" }).check();
  await dialog.getByRole("radio", { name: "say nothing" }).check();
  await dialog.getByRole("radio", { name: /drawn from/ }).check();
  const box = dialog.getByRole("textbox", { name: "Link to the assignment" });
  await expect(box).toHaveValue(/#v2\./);
  const link = await box.inputValue();

  // A learner begins.
  const other = await context.newPage();
  const learner = new App(other);
  await other.goto(link);
  await expect(other.locator("article")).toHaveCount(0);
  await other.getByRole("textbox", { name: "Your name" }).fill("Ada");
  await expect(other.getByRole("button", { name: "Begin" })).toBeDisabled();
  await other.getByRole("textbox", { name: "Your number" }).fill("17");
  await other.keyboard.press("Enter");
  await learner.settled();
  // Nothing is answered, nothing can be written, and what is locked has no settings.
  await expect(cell("sum", other).getByRole("radio", { checked: true })).toHaveCount(0);
  for (const name of ["Edit this question", "Share", "Add a cell"]) await expect(other.getByRole("button", { name, exact: true })).toHaveCount(0);
  await expect(cell("series", other)).toHaveAttribute("data-locked", "true");
  await expect(cell("maps", other).getByRole("slider", { name: /Window position/ })).toHaveCount(0);
  // An answer is taken without a word on it.
  await cell("sum", other).getByRole("radio").nth(1).press("Space");
  await cell("sum", other).getByRole("button", { name: "That is my answer" }).press("Enter");
  await expect(cell("sum", other).getByRole("status")).toHaveText("Your answer is kept.");
  await expect(cell("sum", other).locator('[data-right="true"]')).toHaveCount(0);
  // A cell far below is drawn once one comes near it.
  await cell(mineId, other).scrollIntoViewIfNeeded();
  await cell(mineId, other).getByRole("spinbutton", { name: "Your number" }).fill("3");
  await other.keyboard.press("Enter");
  await cell(mineId, other).getByRole("button", { name: "That is my answer" }).press("Enter");
  await expect(other.getByRole("region", { name: "Assignment" })).toContainText("Ada: 2 of 11 questions answered");
  const [download] = await Promise.all([other.waitForEvent("download"), other.getByRole("button", { name: "Save my answers" }).click()]);
  expect(download.suggestedFilename()).toBe("one-row-of-attention-ada-17.answers.json");
  const handIn = JSON.parse(await readFile(await download.path(), "utf8")) as HandIn;
  expect(handIn.learner).toEqual({ name: "Ada", number: "17" });
  expect(handIn.items.find(({ item }) => item === "sum")).toMatchObject({ said: "To more where the step matters more.", right: false, tries: 1 });
  expect(handIn.items.find(({ item }) => item === mineId)).toMatchObject({ answer: 3, right: expect.any(Boolean) });

  // A reload goes on; the link opened again is for the next learner.
  await other.reload();
  await expect(other.getByRole("region", { name: "Assignment" })).toContainText("Ada: 2 of 11");
  await other.goto("about:blank");
  await other.goto(link);
  await expect(other.getByRole("textbox", { name: "Your name" })).toHaveValue("");

  // The teacher puts what came back together: good files count, others are refused in words.
  await page.keyboard.press("Escape");
  await app.open("?backend=wasm&gallery");
  await page.getByRole("link", { name: "Put the answers of a class together" }).click();
  const bob = { ...handIn, learner: { name: "=Bob", number: "18" }, items: handIn.items.map((item) => (item.item === "sum" ? { ...item, said: "To one, in every row.", right: true } : item)) };
  const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator('input[data-upload="answers"]').setInputFiles([file("ada.json", JSON.stringify(handIn)), file("song.json", "la la"), file("cut.json", JSON.stringify({ ...bob, items: [{}] }))]);
  await expect(page.getByRole("alert")).toContainText("“song.json” holds no answers.");
  await expect(page.getByRole("alert")).toContainText("“cut.json” was changed or cut short");
  const asked = page.locator('[data-item="sum"]');
  await expect(asked).toContainText("1 of 1 answered");
  // One more is dropped anywhere on the page, which stays.
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "bob.json", { type: "application/json" }));
    return transfer;
  }, JSON.stringify(bob));
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  await expect(asked).toContainText("2 of 2 answered, 1 right");
  await expect(asked.getByRole("listitem")).toHaveText([/To one, in every row\.\s*1 learner, right$/, /To more where the step matters more\.\s*1 learner$/]);
  await expect(page.getByRole("row", { name: /Ada \(17\)/ })).toHaveCount(11);
  const [table] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /csv/ }).click()]);
  expect(await readFile(await table.path(), "utf8")).toContain("One row of attention,'=Bob,18,sum,");
});
