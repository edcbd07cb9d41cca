import { expect, type Locator, type Page } from "@playwright/test";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something lies on the screen, px, once it lies still: what comes above it a moment later moves it, or puts another in its place. */
export async function boxOf(of: Locator): Promise<Box> {
  const still = async () => {
    const element = await of.elementHandle();
    await element?.waitForElementState("stable");
    return element?.boundingBox() ?? null;
  };
  let box: Box | null = null;
  // One that is taken off the page meanwhile ends the waiting for it with an error.
  await expect.poll(async () => (box = await still().catch(() => null))).not.toBeNull();
  return box!;
}

/** Nothing of the page lies beyond its edge; figures take the width that is left for them a moment after it is known. */
export async function expectNoSidewaysScroll(page: Page, where?: string): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond, { message: `beyond the edge ${where ?? ""}` }).toBeLessThanOrEqual(0);
}
