import { afterEach, expect, it, vi } from "vitest";
import { fetchOneFileApp } from "./oneFileApp";
import { refusalOf } from "../../../words/sentence.testing";

afterEach(() => vi.unstubAllGlobals());

const APP = `<!doctype html><html><head><meta name="headlight" content="one-file" /><script>app()</script></head><body><div id="root"></div></body></html>\n`;
const SITE = '<!doctype html><html><head><script type="module" src="./assets/index.js"></script></head><body></body></html>';

const answered = (body: string, status = 200) => {
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  return fetchOneFileApp();
};

it("gives the app as it was sent", async () => {
  expect(await answered(APP)).toEqual({ ok: true, value: APP });
});

it.each([
  ["the site's own page, as hosts send for what they do not have", SITE, 200],
  ["nothing", "", 200],
  ["the app, broken off", APP.slice(0, -20), 200],
  ["the app as an error", APP, 404],
])("refuses %s, and says what to do instead", async (_, body, status) => {
  const refused = await answered(body, status);
  expect(refused).toMatchObject({ ok: false, error: { kind: "sharing/no-app" } });
  expect(refusalOf(refused)).toMatch(/Save a notebook file instead\.$/);
});

it("says to try again where the host fails, cannot be reached, or the connection breaks off", async () => {
  const again = { ok: false, error: { kind: "sharing/app-unreachable" } };
  expect(await answered("out of order", 503)).toMatchObject(again);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await fetchOneFileApp()).toMatchObject(again);
  const broken = new ReadableStream({ pull: (stream) => stream.error(new TypeError("network error")) });
  vi.stubGlobal("fetch", async () => new Response(broken));
  expect(await fetchOneFileApp()).toMatchObject(again);
});
