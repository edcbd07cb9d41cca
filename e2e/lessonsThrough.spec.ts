import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { SOLVED } from "../src/app/gallery/solved.testing";
import { expect, test } from "./fixtures";
import { walk, type Step } from "./steps";

/** However busy the machine is. */
const LONG = { timeout: 120_000 };

interface Option {
  readonly right: unknown;
}

interface LessonQuestion {
  readonly id: string;
  readonly kind: string;
  readonly spec: {
    readonly ask?: { readonly form: string };
    readonly steps?: readonly Step[];
    readonly questions?: readonly { readonly options: readonly Option[] }[];
  };
}

// The first lesson has a journey of its own.
for (const [file, { truths, tasks }] of Object.entries(SOLVED).slice(1)) {
  test(`${file} is gone through by keyboard from start to end, and words and figures of its steps stay in sight of each other`, async ({ app, page }) => {
    test.setTimeout(240_000);
    const { cells } = JSON.parse(await readFile(`public/notebooks/${file}`, "utf8")) as { readonly cells: readonly LessonQuestion[] };
    await app.open(`?backend=wasm&notebook=notebooks/${file}`, { asItComes: true });
    await app.settled();
    const cellOf = (id: string) => page.locator(`article[data-cell-id="${id}"]`);
    for (const { id, kind, spec } of cells) {
      const cell = cellOf(id);
      // What lies far below is drawn when one comes near.
      await cell.scrollIntoViewIfNeeded();
      if (kind === "predict") await predict(page, cell, spec.ask!.form, truths[id] as number);
      if (kind === "step") await walk(page, cell, spec.steps!);
      if (kind === "check") await answer(cell, spec.questions!);
    }
    // What a step showed is gone with it, and every number of a text has come.
    await expect(page.getByText("{{")).toHaveCount(0);
    for (const id of Object.keys(tasks)) await solve[`${file[0]}:${id}`]?.(page, cellOf);
  });
}

async function predict(page: Page, cell: Locator, form: string, truth: number): Promise<void> {
  if (form === "choice") await cell.getByRole("radio").nth(truth).press("Space");
  else if (form === "number") {
    await cell.getByRole("spinbutton", { name: "Your number" }).fill(String(truth));
    await page.keyboard.press("Enter");
  } else {
    const map = cell.locator("[data-guess]");
    await map.focus();
    // The first key press chooses the first of them: step 1, or 0 steps back.
    const presses = form === "lag" ? truth + 1 : truth;
    for (let i = 0; i < presses; i++) await page.keyboard.press(form === "lag" ? "ArrowLeft" : "ArrowRight");
  }
  await cell.getByRole("button", { name: "Show me" }).press("Enter");
  await expect(cell.locator("[data-solved]")).toHaveAttribute("data-solved", "true");
}

async function answer(cell: Locator, questions: readonly { readonly options: readonly Option[] }[]): Promise<void> {
  for (const [i, { options }] of questions.entries()) await cell.getByRole("radiogroup").nth(i).getByRole("radio").nth(options.findIndex(({ right }) => right === true)).press("Space");
  await cell.getByRole("button", { name: "Check" }).press("Enter");
  await expect(cell).toContainText("3 of 3 answers right");
}

/** Tasks that are solved in the cells themselves, as their hints say; that the others can be is held by unit tests. */
const solve: Readonly<Record<string, (page: Page, cellOf: (id: string) => Locator) => Promise<void>>> = {
  async "3:repair"(_, cellOf) {
    const rail = cellOf("maps");
    await rail.getByRole("combobox", { name: "Looks" }).nth(3).selectOption({ label: "At the largest value" });
    await expect(cellOf("repair").locator("[data-solved]")).toHaveAttribute("data-solved", "true", LONG);
    await expect(cellOf("repair")).toContainText("Done.");
  },
  async "7:learn"(_, cellOf) {
    await cellOf("training").getByRole("button", { name: "Start" }).press("Enter");
    await expect(cellOf("learn").locator("[data-solved]")).toHaveAttribute("data-solved", "true", LONG);
  },
};
