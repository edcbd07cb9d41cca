import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** Dawn's binding for Node; not a dependency, since it brings 137 MB for all platforms. */
const PACKAGE = "webgpu@0.6.2";
const BINDING = "package/dist/linux-x64/dawn.node";

/** Puts `dawn.node` for Linux on x86-64 into `folder`, by way of `kept`, so that it is fetched once. */
export function bringDawn(folder, kept, run = execFileSync) {
  const place = path.join(kept, PACKAGE);
  const binding = path.join(place, BINDING);
  if (!existsSync(binding)) {
    mkdirSync(place, { recursive: true });
    const named = run("npm", ["pack", PACKAGE, "--silent", "--pack-destination", place], { encoding: "utf8" }).trim();
    run("tar", ["xzf", path.join(place, named), "-C", place, BINDING]);
  }
  copyFileSync(binding, path.join(folder, "dawn.node"));
}
