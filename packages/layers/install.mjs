/** Packs the package and installs it into a project: what its tests share. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** The example of the README, as it stands there. */
export const readmeExample = () => /(?<=## Use\n\n```ts\n)[\s\S]*?(?=```)/.exec(readFileSync(path.join(import.meta.dirname, "README.md"), "utf8"))[0];

/**
 * An otherwise empty project at `folder` with the package as `npm pack` makes it, put in by `npm install` without a network.
 * TensorFlow.js and what the package depends on are those of this checkout.
 * @param {string} folder
 */
export function installPackage(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  const archives = [pack("packages/layers", folder), pack("node_modules/fflate", folder, "--ignore-scripts")];
  npm(["install", "--offline", "--legacy-peer-deps", "--no-audit", "--no-fund", ...archives], folder);
  symlinkSync(path.join(root, "node_modules/@tensorflow"), path.join(folder, "node_modules/@tensorflow"));
}

function pack(what, folder, ...options) {
  const printed = npm(["pack", `./${what}`, "--silent", "--pack-destination", folder, ...options], root);
  return `./${printed.trim().split("\n").at(-1)}`;
}

const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
