import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { lmsPage } from "./harness/lms";
import { siteUrl } from "./site";

interface Lms {
  readonly data: Readonly<Record<string, string>>;
  readonly committed: number;
  readonly refused: readonly string[];
  readonly finished?: boolean;
}

test("a lesson runs in a learning platform: it knows who learns, reports each answer, and goes on where it was", async ({ app, page }) => {
  await app.open("?backend=wasm&notebook=notebooks/1-one-row.headlight.json", { asItComes: true });
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("dialog").getByRole("combobox").fill("Give it to learners");
  await page.keyboard.press("Enter");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a SCORM package" }).click()]);
  expect(download.suggestedFilename()).toBe("one-row-of-attention.scorm.zip");
  const files = unzipSync(await readFile(await download.path()));
  expect(strFromU8(files["imsmanifest.xml"]!)).toContain("<title>One row of attention</title>");

  // The platform's pages, on the same host.
  const [lesson, platform] = [`${siteUrl()}sco/index.html`, `${siteUrl()}sco/lms.html`];
  const html = (body: string) => ({ contentType: "text/html; charset=utf-8", body });
  await page.route(lesson, (route) => route.fulfill(html(strFromU8(files["index.html"]!))));
  let kept: Record<string, string> = {};
  await page.route(platform, (route) => route.fulfill(html(lmsPage(lesson, kept))));
  const lms = () => page.evaluate(() => (window as unknown as { lms: Lms }).lms);
  const frame = page.frameLocator("iframe");
  const sum = frame.locator('article[data-cell-id="sum"]');

  await page.goto(platform);
  await expect(frame.getByRole("region", { name: "Assignment" })).toContainText("Lovelace, Ada: 0 of 10 questions answered");
  await sum.getByRole("radio").nth(1).press("Space");
  await sum.getByRole("button", { name: "Show me" }).press("Enter");
  await expect.poll(async () => (await lms()).data["cmi.interactions.0.student_response"]).toBe("b");
  await sum.getByRole("button", { name: "Begin anew" }).press("Enter");
  await sum.getByRole("radio").nth(0).press("Space");
  await sum.getByRole("button", { name: "Show me" }).press("Enter");
  await expect.poll(async () => (await lms()).data["cmi.core.score.raw"]).toBe("10");
  // Every answer is a line of its own: a second try does not hide the first.
  const told = await lms();
  const results = Object.keys(told.data).filter((name) => name.endsWith(".result")).map((name) => told.data[name]);
  expect([results[0], results.at(-1)]).toEqual(["wrong", "correct"]);
  expect(told.data).toMatchObject({ "cmi.core.lesson_status": "incomplete", "cmi.core.score.max": "100" });
  expect(told.committed).toBeGreaterThan(0);
  expect(told.refused).toEqual([]);
  // The lesson ends with its frame.
  await page.evaluate(() => document.querySelector("iframe")!.remove());
  await expect.poll(async () => (await lms()).finished).toBe(true);
  const end = await lms();
  expect(end.refused).toEqual([]);
  expect(end.data["cmi.core.session_time"]).toMatch(/^0000:\d\d:\d\d\.\d\d$/);
  kept = { "cmi.suspend_data": end.data["cmi.suspend_data"]! };

  // The next visit goes on where this one was.
  await page.goto(platform);
  await expect(frame.getByRole("region", { name: "Assignment" })).toContainText("Lovelace, Ada: 1 of 10 questions answered");
  await expect(sum.getByRole("radio").nth(0)).toBeChecked();
  // What it told is not told again: the first line of this visit is the first answer that it brings.
  await sum.getByRole("button", { name: "Begin anew" }).press("Enter");
  await sum.getByRole("radio").nth(2).press("Space");
  await sum.getByRole("button", { name: "Show me" }).press("Enter");
  await expect.poll(async () => (await lms()).data["cmi.core.score.raw"]).toBe("0");
  await expect.poll(async () => Object.entries((await lms()).data).filter(([name]) => name.endsWith(".student_response"))).toEqual([["cmi.interactions.0.student_response", "c"]]);
  expect((await lms()).refused).toEqual([]);
});
