import { deflateRawSync } from "node:zlib";
import { expect, test } from "../fixtures";
import { expectNoSidewaysScroll } from "../lying";
import { longestPageTask, slowness } from "../pageTasks";
import { siteUrl } from "../site";

/** Notes as long as can be, of what no browser finds a place to break in, or takes long to set. */
const NOTES = {
  words: "word ".repeat(4000).trim(),
  pairs: "W".repeat(20_000),
  joined: "م".repeat(20_000),
  isolates: "\u2067a\u2069".repeat(6666),
  marks: `a${"\u0301".repeat(19_999)}`,
  lines: "x\n".repeat(9999).trim(),
} as const;

const linkOf = (title: string, cells: readonly object[]) =>
  `${siteUrl()}?backend=wasm#v1.${deflateRawSync(JSON.stringify({ format: "headlight", version: 1, title, cells })).toString("base64url")}`;

test("the window with the speaker's notes speaks the page's language and goes with the page", async ({ app, page }) => {
  await page.goto(linkOf("Talk", [{ id: "t", kind: "text", notes: "Say hello.", spec: { markdown: "Hello" } }]));
  await app.settled();
  await page.keyboard.press("ControlOrMeta+Shift+P");
  await expect(page.locator("[data-presentation]")).toBeVisible();
  const [paper] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("n")]);
  await expect(paper.locator("[data-notes]")).toContainText("Say hello.");
  await expect(paper.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect.poll(() => paper.isClosed()).toBe(true);
});

for (const [name, notes] of Object.entries(NOTES)) {
  test(`notes of a stranger neither hold the page nor widen the window that they stand in: ${name}`, async ({ app, page, browser }, info) => {
    await page.goto(linkOf("W".repeat(500), [
      { id: "t", kind: "text", title: "م".repeat(500), notes, spec: { markdown: "One" } },
      { id: "u", kind: "text", notes, spec: { markdown: "Two" } },
    ]));
    await app.settled();
    await browser.startTracing(page, { categories: ["toplevel"] });
    await page.keyboard.press("ControlOrMeta+Shift+P");
    await expect(page.locator("[data-presentation]")).toBeVisible();
    const [paper] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("n")]);
    await expect(paper.locator("[data-notes]")).toContainText("1 of 2");
    await expectNoSidewaysScroll(paper);
    await paper.keyboard.press("ArrowRight");
    await expect(paper.locator("[data-notes]")).toContainText("2 of 2");
    await expectNoSidewaysScroll(paper);
    await expectNoSidewaysScroll(page);
    const longest = await longestPageTask(browser);
    info.annotations.push({ type: "longest page task", description: `${longest.toFixed(0)} ms of its thread` });
    expect(longest / (await slowness(page))).toBeLessThan(200);
    expect(await paper.locator("[data-notes] p").textContent()).toBe(notes);
  });
}
