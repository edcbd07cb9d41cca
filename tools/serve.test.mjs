import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "./serve.mjs";

let root;
let host;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "serve-"));
  mkdirSync(path.join(root, "site"));
  writeFileSync(path.join(root, "secret.txt"), "secret");
  writeFileSync(path.join(root, "site/index.html"), "<p>home</p>");
  writeFileSync(path.join(root, "site/a.wasm"), "wasm");
  host = await serve({ "/sub/path/": path.join(root, "site") });
});

afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true });
});

it("serves a folder under its path, each file with its type", async () => {
  const page = await fetch(`${host.url}/sub/path/?query`);
  expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([
    200, "text/html; charset=utf-8", "<p>home</p>",
  ]);
  const wasm = await fetch(`${host.url}/sub/path/a.wasm`);
  expect(wasm.headers.get("content-type")).toBe("application/wasm");
});

it.each(["/", "/sub/path/gone.js", "/index.html", "/sub/path/%E0%A4%A"])("has nothing at %s", async (at) => {
  expect((await fetch(host.url + at)).status).toBe(404);
});

it("never leaves its folder", async () => {
  // `fetch` would tidy the dots away before it asks.
  for (const at of ["/sub/path/../secret.txt", "/sub/path/..%2fsecret.txt", "/sub/path/%2e%2e/secret.txt"]) {
    const status = await new Promise((resolve) =>
      request(host.url, { path: at }, (response) => resolve(response.resume().statusCode)).end(),
    );
    expect(status, at).toBe(404);
  }
});

it("answers each request whole or not at all where its files vanish on the way", async () => {
  const folder = path.join(root, "vanishing");
  mkdirSync(folder);
  const host = await serve({ "/": folder });
  try {
    for (let round = 0; round < 20; round += 1) {
      for (let i = 0; i < 10; i += 1) writeFileSync(path.join(folder, `${i}.js`), "x".repeat(100_000));
      const answers = Array.from({ length: 10 }, (_, i) => fetch(`${host.url}/${i}.js`));
      await Promise.race(answers);
      for (let i = 0; i < 10; i += 1) rmSync(path.join(folder, `${i}.js`));
      for (const answer of await Promise.all(answers)) {
        const whole = answer.status === 200 ? (await answer.text()).length : 100_000;
        expect(whole).toBe(100_000);
      }
    }
  } finally {
    await host.close();
  }
});
