import { test as base, type Page } from "@playwright/test";
import { App } from "./app";

/** What a journey must never cause; read at its end. */
export interface Watch {
  /** Lets pass what a journey causes on purpose. */
  readonly allow: (message: RegExp) => void;
}

/** A test whose page may log no error, throw none, break no content policy and ask no other origin for anything. */
export const test = base.extend<{ app: App; watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      const allowed: RegExp[] = [];
      const faults = watchPage(page);
      await use({ allow: (message) => allowed.push(message) });
      const unexpected = faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
      expect(unexpected, "errors of the page, or requests to another origin").toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => use(new App(page)),
});

export const { expect } = base;

function watchPage(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    if (!["blob:", "data:"].includes(url.protocol) && url.origin !== process.env["HEADLIGHT_HOST"]) {
      faults.push(`request: ${request.url()}`);
    }
  });
  return faults;
}
