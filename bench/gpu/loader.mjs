import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** Vulkan's loader, and what NVIDIA's driver links against without bringing it. */
const DEBS = [
  "libvulkan1", "libegl1", "libglvnd0", "libopengl0", "libgl1", "libglx0", "libgles2",
  "libx11-6", "libxcb1", "libxau6", "libxdmcp6", "libxext6", "libbsd0", "libmd0",
];

/** Puts the loader into `folder`/lib. Needs Debian's `apt-get`; throws what it says where it cannot. */
export function bringLoader(folder, run = execFileSync) {
  const aside = mkdtempSync(path.join(os.tmpdir(), "headlight-loader-"));
  try {
    run("apt-get", ["download", ...DEBS], { cwd: aside, stdio: ["ignore", "ignore", "ignore"] });
    for (const deb of readdirSync(aside).filter((name) => name.endsWith(".deb"))) run("dpkg-deb", ["-x", deb, "."], { cwd: aside });
    const lib = path.join(folder, "lib");
    mkdirSync(lib);
    const libraries = readdirSync(aside, { recursive: true, withFileTypes: true }).filter(({ name }) => /\.so\.\d+$/.test(name));
    // A link is followed: its name is what programs ask for.
    for (const { parentPath, name } of libraries) copyFileSync(path.join(parentPath, name), path.join(lib, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
