import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** As much of a link as is asked of it; in a page its copy is fetched as soon as it takes the place of another. */
class Link extends EventTarget {
  readonly rel = "stylesheet";
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  replacedBy: Link | null = null;
  cloneNode = () => new Link();
  replaceWith = (fresh: Link) => {
    this.replacedBy = fresh;
    fresh.onerror?.();
  };
}

const own = new Link();
let fails: (event: { target: Link }) => void;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("HTMLLinkElement", Link);
  vi.stubGlobal("document", { querySelectorAll: () => [own], addEventListener: (_: string, heard: typeof fails) => (fails = heard) });
});
afterEach(() => void vi.unstubAllGlobals());

test("no part waits for the page's own looks, which came or did not", async () => {
  const { loadPart } = await import("./loadPart");
  fails({ target: own });
  expect(await loadPart(async () => "here")).toBe("here");
  expect(own.replacedBy).toBeNull();
});

test("the looks of a part are asked for again with it, and it does not come without them", async () => {
  const { loadPart } = await import("./loadPart");
  const link = new Link();
  fails({ target: link });
  await expect(loadPart(async () => "here")).rejects.toThrow();
  expect(link.replacedBy).not.toBeNull();
});
