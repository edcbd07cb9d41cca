import { deflateRawSync } from "node:zlib";
import { csvFile, dailyColumns } from "./files";
import { expect, test } from "./fixtures";
import { siteUrl } from "./site";

test.use({ serviceWorkers: "allow" });

test("what is uploaded is sent nowhere: after the page has loaded, nothing but its own files is asked for", async ({ app, page }) => {
  await app.open();
  const asked: string[] = [];
  page.context().on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null || new URL(request.url()).search !== "") {
      asked.push(`${request.method()} ${request.url()}`);
    }
  });
  await app.upload(csvFile("private.csv", dailyColumns(400)));
  await expect(app.cell("series")).toContainText("private.csv");
  await app.settled();
  await page.getByText("See what was read").click();
  await expect(page.getByRole("region", { name: "What stands in the file" })).toBeVisible();
  expect(asked).toEqual([]);
});

test("column names are text and nothing else", async ({ app, page }) => {
  await app.open();
  const { load } = dailyColumns(400);
  const names = ["__proto__", "constructor", "<img src=x onerror=window.hit=1>", "toString", "=1+1"];
  await app.upload(csvFile("<b>names</b>.csv", names.map((column, i): [string, number[]] => [column, load.map((value) => value + i)])));
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
  for (const name of names) await expect(app.cell("series").getByText(name, { exact: true }).first()).toBeAttached();
  expect(await page.locator("article img").count()).toBe(0);
  expect(await page.evaluate(() => ["hit" in window, "polluted" in {}])).toEqual([false, false]);
  const arrays = await app.arrays();
  expect(arrays["short_input"]?.shape[1]).toBeGreaterThan(0);
});

test("a link in a stranger's text opens elsewhere, also out of a frame, and has no hold on the notebook", async ({ page, context }) => {
  const markdown = `[away](${siteUrl()}favicon.svg) and $x$`;
  const notebook = { format: "headlight", version: 1, title: "Stranger", cells: [{ id: "a", kind: "text", title: "", reads: {}, spec: { markdown } }] };
  const embedded = `${siteUrl()}?embed#v1.${deflateRawSync(JSON.stringify(notebook)).toString("base64url")}`;
  const around = new URL("/around.html", siteUrl()).href;
  await page.route(around, (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${embedded}" width="800" height="400"></iframe>` }));
  await page.goto(around);
  const frame = page.frameLocator("iframe");
  const [opened] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link", { name: "away" }).click()]);
  await opened.waitForURL(/favicon\.svg$/);
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  await expect(frame.getByRole("link", { name: "away" })).toBeVisible();
});
