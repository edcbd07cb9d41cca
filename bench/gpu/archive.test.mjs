import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { gather } from "./archive.mjs";
import { bringDawn } from "./dawn.mjs";
import { bringLoader } from "./loader.mjs";

let root;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "gpu-archive-"));
});
afterEach(() => rmSync(root, { recursive: true }));

it("gathers all that runs there, and one bundle that asks for nothing but Node", async () => {
  const brought = [];
  await gather(root, "kept", { node: () => brought.push("node"), dawn: (_, kept) => brought.push(kept), loader: () => brought.push("loader") });
  expect(brought).toEqual(["node", "kept", "loader"]);
  expect(readdirSync(root).toSorted()).toEqual(["gpu.mjs", "measure.sh", "python", "table.mjs"]);
  const scripts = readdirSync(path.join(root, "python"));
  const imported = scripts.flatMap((name) => [...readFileSync(path.join(root, "python", name), "utf8").matchAll(/^from (\w+) import/gm)].map(([, module]) => `${module}.py`));
  for (const module of ["layer.py", "timing.py", "given.py"]) expect(scripts).toContain(module);
  expect(imported.filter((module) => !scripts.includes(module))).toEqual([]);
  const bundled = readFileSync(path.join(root, "gpu.mjs"), "utf8");
  expect([...bundled.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from).filter((from) => !from.startsWith("node:"))).toEqual([]);
  expect(bundled).toContain("fn scoresOf(");
});

it("fetches Dawn's binding once", () => {
  const runs = [];
  const run = (program, given) => {
    runs.push(program);
    if (program === "npm") return "webgpu-0.6.2.tgz\n";
    const place = path.join(given[3], given[4]);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, "a binding");
    return "";
  };
  bringDawn(root, path.join(root, "kept"), run);
  bringDawn(root, path.join(root, "kept"), run);
  expect(runs).toEqual(["npm", "tar"]);
  expect(readFileSync(path.join(root, "dawn.node"), "utf8")).toBe("a binding");
});

it("brings libraries under the names that programs ask for, and nothing else of their packages", () => {
  bringLoader(root, (program, given, { cwd }) => {
    if (program === "apt-get") writeFileSync(path.join(cwd, "libvulkan1.deb"), "");
    else {
      mkdirSync(path.join(cwd, "usr/lib"), { recursive: true });
      writeFileSync(path.join(cwd, "usr/lib/libvulkan.so.1.3.239"), "the loader");
      writeFileSync(path.join(cwd, "usr/lib/copyright"), "");
      symlinkSync("libvulkan.so.1.3.239", path.join(cwd, "usr/lib/libvulkan.so.1"));
    }
  });
  expect(readdirSync(path.join(root, "lib"))).toEqual(["libvulkan.so.1"]);
  expect(readFileSync(path.join(root, "lib/libvulkan.so.1"), "utf8")).toBe("the loader");
});
