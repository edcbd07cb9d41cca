/** The site is tested where most people host it: below the root of its host. */
export const SITE_PATH = "/some/sub/path/";
export const HARNESS_PATH = "/harness/";

export const siteUrl = (): string => host() + SITE_PATH;
export const harnessUrl = (): string => host() + HARNESS_PATH;

function host(): string {
  const url = process.env["HEADLIGHT_HOST"];
  if (url === undefined) throw new Error("The file host is not running: start the tests with `npx playwright test`.");
  return url;
}
