import type { Locator } from "@playwright/test";
import type { App } from "../app";
import { expect } from "../fixtures";

/** However busy the machine is. */
export const LONG = { timeout: 120_000 };

/** A new training, which nothing was done with yet. */
export async function addTraining(app: App): Promise<Locator> {
  await app.addCell("Training");
  const cell = app.page.locator('article[data-cell-kind="training"]').last();
  await expect(cell).toHaveAttribute("data-training", "idle");
  return cell;
}
