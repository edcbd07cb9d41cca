import { expect, type Locator, type Page } from "@playwright/test";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something lies on the screen, px, once it lies still: what comes above it a moment later moves it. */
export async function boxOf(of: Locator): Promise<Box> {
  await of.waitFor();
  const element = (await of.elementHandle())!;
  await element.waitForElementState("stable");
  return (await element.boundingBox())!;
}

/** Nothing of the page lies beyond its edge; figures take the width that is left for them a moment after it is known. */
export async function expectNoSidewaysScroll(page: Page, where?: string): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond, { message: `beyond the edge ${where ?? ""}` }).toBeLessThanOrEqual(0);
}
