import { csvFile, dailyColumns } from "./files";
import { expect, test } from "./fixtures";

test("the page carries a strict content policy", async ({ app, page }) => {
  await app.open();
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  const rules = new Map(policy.split(";").map((rule) => [rule.trim().split(" ")[0], rule.trim().split(" ").slice(1)]));
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("connect-src")).toEqual(["'self'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

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
