import { mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const BROWSERS = /^(chrom(e|ium)|google-chrome|firefox|WebKitWebDriver|MiniBrowser)\b/;

/**
 * The environment of a machine that has all this one has, but no browser: what a step of the tests finds where nobody
 * has run them before. Each folder of `PATH` with a browser in it is replaced by one, below `folder`, that links to all else.
 * @param {string} folder made anew
 * @returns {Record<string, string | undefined>} what differs from `env`
 */
export function withoutBrowsers(folder, env = process.env) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "playwright"), { recursive: true });
  const paths = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const bare = paths.map((each, i) => {
    const names = namesIn(each);
    return names.some((name) => BROWSERS.test(name)) ? linked(each, names, path.resolve(folder, String(i))) : each;
  });
  return {
    PATH: bare.join(path.delimiter),
    CHROMIUM_PATH: undefined,
    FIREFOX_PATH: undefined,
    PLAYWRIGHT_BROWSERS_PATH: path.resolve(folder, "playwright"),
  };
}

function linked(from, names, to) {
  mkdirSync(to);
  for (const name of names) if (!BROWSERS.test(name)) symlinkSync(path.resolve(from, name), path.join(to, name));
  return to;
}

/** None where the folder is not there, as `PATH` may well say. */
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
