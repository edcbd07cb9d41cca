import { expect, type Locator, type Page } from "@playwright/test";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something lies on the screen, px, once it lies still: what comes above it a moment later moves it, or puts another in its place. */
export async function boxOf(of: Locator): Promise<Box> {
  const still = () =>
    of.evaluate(async (element) => {
      const lies = () => element.getBoundingClientRect();
      const before = lies();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const { x, y, width, height } = lies();
      const moved = x !== before.x || y !== before.y || width !== before.width || height !== before.height;
      return element.isConnected && element.checkVisibility() && !moved ? { x, y, width, height } : null;
    });
  let box: Box | null = null;
  await expect.poll(async () => (box = await still())).not.toBeNull();
  return box!;
}

/** Nothing of the page lies beyond its edge; figures take the width that is left for them a moment after it is known. */
export async function expectNoSidewaysScroll(page: Page, where?: string): Promise<void> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(beyond, { message: `beyond the edge ${where ?? ""}` }).toBeLessThanOrEqual(0);
}
