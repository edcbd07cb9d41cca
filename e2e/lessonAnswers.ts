import type { Locator } from "@playwright/test";
import type { CheckSpec } from "../src/app/cells/check/spec";
import type { Prediction } from "../src/app/cells/predict/judge";
import type { PredictSpec } from "../src/app/cells/predict/spec";
import { expect } from "./fixtures";

/** A prediction is answered by each of its named mistakes, which is met by what is said to it, and then right. */
export async function predict(cell: Locator, { ask, mistakes }: PredictSpec, truth: Prediction): Promise<void> {
  const wrong = ask.form === "choice" ? ask.options.flatMap(({ says }, option) => (option === truth ? [] : [{ answer: option, says }])) : mistakes.map(({ like, says }) => ({ answer: answerLike(like, truth), says }));
  for (const { answer, says } of wrong) {
    await give(cell, ask.form, answer);
    await cell.getByRole("button", { name: "Show me" }).press("Enter");
    await expect(cell.getByRole("status")).toContainText(plainIn(says));
    await expect(cell.locator("[data-solved]")).toHaveAttribute("data-solved", "false");
    await anew(cell, "Show me");
  }
  await give(cell, ask.form, truth);
  await cell.getByRole("button", { name: "Show me" }).press("Enter");
  await expect(cell.locator("[data-solved]")).toHaveAttribute("data-solved", "true");
}

/** The questions of a check: all answered wrong, once by each wrong option, then right. */
export async function answer(cell: Locator, { questions }: CheckSpec): Promise<void> {
  const optionsOf = (wanted: boolean) => questions.map(({ options }) => options.flatMap(({ right }, i) => ((right === true) === wanted ? [i] : [])));
  const wrong = optionsOf(false);
  for (const round of [0, 1]) {
    const chosen = wrong.map((options) => options[round]!);
    await check(cell, chosen);
    await expect(cell).toContainText(`0 of ${questions.length} answers right`);
    for (const [i, option] of chosen.entries()) await expect(cell.getByRole("region", { name: `Question ${i + 1}` })).toContainText(plainIn(questions[i]!.options[option]!.says));
    await anew(cell, "Check");
  }
  await check(cell, optionsOf(true).map(([option]) => option!));
  await expect(cell).toContainText(`${questions.length} of ${questions.length} answers right`);
}

async function check(cell: Locator, chosen: readonly number[]): Promise<void> {
  for (const [i, option] of chosen.entries()) await cell.getByRole("radiogroup").nth(i).getByRole("radio").nth(option).press("Space");
  await cell.getByRole("button", { name: "Check" }).press("Enter");
}

async function anew(cell: Locator, shows: string): Promise<void> {
  await cell.getByRole("button", { name: "Begin anew" }).press("Enter");
  await expect(cell.getByRole("button", { name: shows })).toBeVisible();
}

/** By keys alone. A value is as the page counts it; an order is given by a value for each head. */
async function give(cell: Locator, form: PredictSpec["ask"]["form"], answer: Prediction): Promise<void> {
  if (form === "choice") return cell.getByRole("radio").nth(answer as number).press("Space");
  if (form === "number") return typed(cell.getByRole("spinbutton", { name: "Your number" }), String(answer));
  if (form === "row") return typed(cell.getByRole("textbox", { name: /^The same, typed/ }), (answer as readonly number[]).join(", "));
  if (form === "order") return putInOrder(cell, answer as readonly number[]);
  const map = cell.locator("[data-guess]");
  // The first key press chooses the first of them: step 1, or 0 steps back.
  const presses = form === "lag" ? (answer as number) + 1 : (answer as number);
  for (let i = 0; i < presses; i++) await map.press(form === "lag" ? "ArrowLeft" : "ArrowRight");
}

async function typed(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.press("Enter");
}

/** Heads stand as they are counted, or as they were put before; two of them are put in order. */
async function putInOrder(cell: Locator, [first, second]: readonly number[]): Promise<void> {
  const up = cell.getByRole("button", { name: `Move head ${first! >= second! ? 0 : 1} up` });
  if (await up.isEnabled()) await up.press("Enter");
}

/** The answer that a mistake names. */
function answerLike(like: string, truth: Prediction): Prediction {
  if (typeof truth === "number") return Number(like);
  if (like === "reversed") return truth.map((value) => -value);
  const on = { itself: truth.length - 1, first: 0, greatest: truth.indexOf(Math.max(...truth)) }[like];
  return truth.map((_, key) => (like === "even" ? 1 : Number(key === on)));
}

/** The longest part of a text that stands on the page as it was written. */
function plainIn(markdown: string): string {
  const parts = markdown.split(/\{\{.*?\}\}|\$[^$]*\$|\*+|\[|\]\([^)]*\)/u);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest)).trim();
}
