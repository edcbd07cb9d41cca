import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** A step of a `step` cell, as its file has it. */
export interface Step {
  readonly shows: readonly { readonly look: { readonly focus?: string } }[];
}

/** A notebook, a phone and a projector. */
const SIZES = [[1024, 768], [390, 844], [1280, 720]] as const;

/** Each step on each size: its words and the part of the figure that they are about are in sight together. */
export async function walk(page: Page, cell: Locator, steps: readonly Step[]): Promise<void> {
  const text = cell.locator("section[aria-live]");
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => guessesTooWide(page), { message: `maps to be guessed at ${width}×${height}` }).toBe(0);
    for (let step = 1; step < steps.length; step++) await text.press("ArrowLeft");
    for (const [i, { shows }] of steps.entries()) {
      if (i > 0) await text.press("ArrowRight");
      await expect(cell.getByRole("region", { name: `Step ${i + 1} of ${steps.length}` })).toBeVisible();
      const { focus } = shows[0]!.look;
      await expect.poll(() => together(page, cell, text, focus!), { message: `step ${i + 1} at ${width}×${height}: ${focus}` }).toBe(true);
      await expect.poll(() => tabsPushedAway(page), { message: `tabs of step ${i + 1} at ${width}×${height}` }).toEqual([]);
    }
  }
  await expect(cell.locator("[data-solved]")).toHaveAttribute("data-solved", "true");
}

/** Maps to be guessed that lie, with what stands beside them, over the edge of their place. */
const guessesTooWide = (page: Page): Promise<number> =>
  page.locator("[data-guess]").evaluateAll((maps) => maps.filter(({ parentElement: frame }) => frame!.scrollWidth > frame!.clientWidth + 1).length);

/** Chosen tabs that one would have to push their row to see. */
const tabsPushedAway = (page: Page): Promise<(string | null)[]> =>
  page.locator('[role="tab"][aria-selected="true"]').evaluateAll((tabs) =>
    tabs.flatMap((tab) => {
      const [own, row] = [tab, tab.parentElement!].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect];
      return own.left < row.left - 1 || own.right > row.right + 1 ? [tab.textContent] : [];
    }),
  );

/** So much of a part is read at once, CSS pixels, where it is larger than the room that is left. */
const READ_AT_ONCE = 180;

/** Whether text and part are in sight once the step's title is at the top of the window. */
async function together(page: Page, cell: Locator, text: Locator, focus: string): Promise<boolean> {
  await cell.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const [words, part] = await Promise.all([text, page.locator(`[data-part="${focus}"]`)].map((each) => each.boundingBox({ timeout: 1_000 }).catch(() => null)));
  if (words == null || part == null) return false;
  // The bar at the top, and on a phone the edge of the settings at the foot.
  const [top, bottom] = [40, page.viewportSize()!.height - (page.viewportSize()!.width < 800 ? 40 : 0)];
  const seen = Math.min(part.y + part.height, bottom) - Math.max(part.y, top);
  return words.y >= top && words.y + words.height <= bottom && seen >= Math.min(part.height, READ_AT_ONCE);
}
