import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Where `npm ci` looks for a package that `from` depends on: beside it, then outwards. */
function isLocked(from, name) {
  const parents = from.split("node_modules/").map((_, i, parts) => parts.slice(0, i + 1).join("node_modules/"));
  return [from === "" ? "" : `${from}/`, ...parents].some((parent) => `${parent}node_modules/${name}` in lock.packages);
}

it("has every platform's optional packages: without them `npm ci` refuses the lock file", () => {
  const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)).map((name) => `${from} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

it("names no registry, so that it installs from any", () => {
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
  expect(resolved).toEqual([]);
});
