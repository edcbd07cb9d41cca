import { App } from "../app";
import { expect, test } from "../fixtures";
import { siteUrl } from "../site";

test("?embed shows the notebook without the chrome around it", async ({ app, page }) => {
  await app.open("?backend=wasm&embed");
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
  await expect(app.map("sum", 0)).toBeVisible();
});

test("an embedded notebook keeps its link and is never the one that was open last", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const title = page.getByRole("textbox", { name: "Title of the notebook" });
  await title.fill("My own");
  await title.press("Enter");
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  const link = await app.link();
  const visit = await page.context().newPage();
  const embedded = new App(visit);
  await visit.goto(link.replace("?backend=wasm", "?backend=wasm&embed"));
  await embedded.settled();
  const { hash } = new URL(visit.url());
  await visit.getByRole("tab", { name: "Heads" }).click();
  await embedded.setNumber("Seed", 77);
  expect(new URL(visit.url()).hash).toBe(hash);
  await visit.reload();
  await embedded.settled();
  expect(new URL(visit.url()).hash).toBe(hash);
  expect(await embedded.readNumber("Seed")).toBe(77);
  const next = await page.context().newPage();
  await next.goto(`${siteUrl()}?backend=wasm`);
  await new App(next).settled();
  await expect(new App(next).cell("layer")).toBeVisible();
  expect(await new App(next).readNumber("Seed")).not.toBe(77);
});
