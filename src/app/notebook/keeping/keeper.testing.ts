import { problem } from "../../../model/result";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";
import type { Library } from "./library";
import { value } from "./library.testing";
import { memoryStorage, openPage, type Browser, type Page } from "../notebook.testing";

let browser: Browser;
const pages: Page[] = [];

/** What pages share; each test has its own. */
export function newBrowser(limit?: number): void {
  globalThis.indexedDB = new IDBFactory();
  browser = { local: memoryStorage(limit) };
}

type More = Parameters<typeof openPage> extends [Browser, ...infer Rest] ? Rest : never;

/** Opens a page; given the session of one that is gone, it is that one reloaded. */
export function page(...more: More): Page {
  const opened = openPage(browser, ...more);
  pages.push(opened);
  return opened;
}

export const closeAll = () => pages.splice(0).forEach((each) => each.die());

export function freshBrowsers(): void {
  beforeEach(() => newBrowser());
  afterEach(() => {
    closeAll();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

export const titlesIn = async (library: Library) => (await value(library.list())).map(({ title }) => title).sort();

export const fault = (kind: "full" | "silent" | "unavailable") => problem(`keeping/${kind}`, {});

/** Waits until `test` holds. */
export const until = (test: () => void | Promise<void>) => vi.waitFor(test, { timeout: 5_000, interval: 5 });
