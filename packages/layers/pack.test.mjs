import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { installPackage, readmeExample } from "./install.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const packed = JSON.parse(readFileSync(path.join(import.meta.dirname, "package.json"), "utf8"));
const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

let project;
const inProject = (name) => path.join(project, name);
const node = (...args) => execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), "package-"));
  installPackage(project);
}, 600_000);
afterAll(() => rmSync(project, { recursive: true }));

it("packs code, types, licence and what npm shows, and leaves nothing behind in the checkout", () => {
  const installed = inProject("node_modules/headlight-layers");
  expect(readdirSync(installed).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  const doors = Object.values(packed.exports).flatMap((door) => (typeof door === "string" ? [door] : Object.values(door)));
  for (const file of [...doors, "dist/LICENSE"]) expect(existsSync(path.join(installed, file)), file).toBe(true);
  expect(existsSync(path.join(import.meta.dirname, "dist"))).toBe(false);
});

it.each(["nodenext", "bundler"])("runs the README's example in Node, its types checked as %s", (resolution) => {
  // A second line that must not pass: types that were not found would let it.
  const wrong = '// @ts-expect-error units is a number\nexport const wrong = () => new HierarchicalAttention({ units: "64", numHeads: 4 });\n';
  const doors = 'import { loadOwnKernels } from "headlight-layers/wasm";\nexport const start: () => Promise<void> = loadOwnKernels;\n';
  writeFileSync(inProject("example.ts"), readmeExample() + wrong);
  writeFileSync(inProject("doors.ts"), doors);
  const module = resolution === "bundler" ? "esnext" : resolution;
  const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--module", module, "--moduleResolution", resolution, "--types", ""];
  node(path.join(root, "node_modules/typescript/bin/tsc"), ...options, "example.ts", "doors.ts");
  expect(node("example.js")).toContain("[ 32, 10, 64 ]");
}, 600_000);

it("takes weights that Keras wrote and gives them back by path, and brings its kernels along", () => {
  copyFileSync(path.join(root, "src/model/weights/fixtures/one.weights.h5"), inProject("one.weights.h5"));
  writeFileSync(
    inProject("exchange.js"),
    `import * as tf from "@tensorflow/tfjs";
     import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
     import { HierarchicalAttention } from "headlight-layers";
     import { loadOwnKernels } from "headlight-layers/wasm";
     await tf.setBackend("cpu");
     const layer = await new HierarchicalAttention({ units: 1, numHeads: 1 }).load("one.weights.h5");
     await layer.save("back.weights.h5");
     const copy = await new HierarchicalAttention({ units: 1, numHeads: 1 }).load("back.weights.h5");
     const inputs = [tf.randomNormal([2, 5, 3]), tf.randomNormal([2, 5, 2])];
     const plain = layer.apply(inputs).arraySync();
     const numbers = inputs.map((input) => input.arraySync());
     const values = await copy.getArrays();
     setWasmPaths(${JSON.stringify(`${path.join(root, "node_modules/@tensorflow/tfjs-backend-wasm/dist")}/`)});
     await loadOwnKernels();
     await tf.setBackend("wasm");
     const fast = new HierarchicalAttention({ units: 4, numHeads: 2 });
     fast.setArrays(values);
     const difference = tf.max(tf.abs(tf.sub(fast.apply(numbers.map((each) => tf.tensor3d(each))), tf.tensor3d(plain)))).arraySync();
     const kernel = tf.getKernel("BatchMatMul", "wasm").kernelFunc.toString().includes("productOf");
     console.log(JSON.stringify({ params: copy.getParams(), near: difference < 1e-5, kernel, backend: tf.getBackend() }));`,
  );
  expect(JSON.parse(node("exchange.js").trim().split("\n").at(-1))).toEqual({
    params: { units: 4, numHeads: 2, useCausalMask: false },
    near: true,
    kernel: true,
    backend: "wasm",
  });
}, 600_000);

it("is shown in the main README by the same example", () => {
  expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain(readmeExample());
});

it("asks for the versions that this checkout is tested with", () => {
  expect(packed.dependencies.fflate).toBe(own.dependencies.fflate);
  const all = { ...own.dependencies, ...own.devDependencies };
  for (const [name, range] of Object.entries(packed.peerDependencies)) expect(range.replace(/^[~^]/, ""), name).toBe(all[name]);
});
