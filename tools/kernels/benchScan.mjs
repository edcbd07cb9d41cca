/**
 * A scan of ten thousand windows, both branches, by our kernel in Node against native PyTorch, one thread each, by the processor's
 * time: `node tools/kernels/benchScan.mjs [folder of another checkout]`. All take turns, and the medians of the times and of the ratios,
 * pair by pair, are printed. PyTorch is measured where `HEADLIGHT_TORCH_PYTHON` names a Python that has it, and the other checkout's
 * scan where its folder is named.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { SCANNED } from "../../bench/measure/scan.mjs";
import { median } from "../../bench/rows.mjs";
import { findTorch, torch } from "../../bench/torch/torch.mjs";
import { importSource } from "./importSource.mjs";

// Node 20 knows it, but leaves it off.
setFlagsFromString("--experimental-wasm-relaxed-simd");

const TURNS = 9;
const WARM = 3;

/** The scan of the checkout at `root`, one branch after the other, built into `folder`. */
async function scanOf(root, folder) {
  const source = (name) => importSource(folder, path.join(root, name));
  const { createScan } = await source("src/model/scan/scan.ts");
  const { startInstance } = await source("src/model/kernels/instance.ts");
  const { scanned } = await source("bench/page/peers/scanned.ts");
  const { sampleRequest } = await source("src/model/attention/samples.testing.ts");
  const kernel = readFileSync(path.join(root, "src/model/kernels/attention.relaxed.wasm"));
  const { width, ...sizes } = SCANNED;
  const { short, long, ...request } = sampleRequest({ ...sizes, batch: 1, shortWidth: width, longWidth: width, causal: false, masked: false }, 1);
  const questions = scanned({ ...request, batch: sizes.batch, short: { ...short, width }, long: { ...long, width } });
  return {
    request,
    questions,
    async run() {
      const before = process.cpuUsage();
      for (const question of questions) {
        const scan = createScan(await startInstance(kernel), question);
        Array.from(scan.run());
        scan.result();
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    },
  };
}

/** What PyTorch is given: every window, `(N, T, D)`. */
async function windowsOf(folder, { request, questions }) {
  const { windowReader } = await importSource(folder, "scan/source.ts");
  const [short, long] = questions.map(({ branch, source, steps, plan }) => {
    const { width, read } = windowReader(source, branch, steps);
    const values = new Float32Array(plan.positions.length * steps * width);
    plan.ends[branch].forEach((end, i) => read(end, values, i * steps * width));
    return { width, values };
  });
  return { ...request, batch: SCANNED.batch, short, long };
}

const folder = mkdtempSync(path.join(os.tmpdir(), "scan-bench-"));
const otherFolder = mkdtempSync(path.join(os.tmpdir(), "scan-bench-"));
try {
  const ours = await scanOf(path.resolve(import.meta.dirname, "../.."), folder);
  const contenders = [["ours", () => ours.run()]];
  if (process.argv[2] !== undefined) {
    const other = await scanOf(path.resolve(process.argv[2]), otherFolder);
    contenders.push(["the other checkout", () => other.run()]);
  }
  const python = findTorch();
  const native = python === null ? null : torch(python, 1, await windowsOf(folder, ours), "scan.py", "processor");
  if (native !== null) {
    await native.open();
    contenders.push(["torch 1 thread", () => native.turn()]);
  }
  for (let turn = 0; turn < WARM; turn++) for (const [name, run] of contenders) if (turn === 0 || name !== "torch 1 thread") await run();
  const times = contenders.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) for (const [i, [, run]] of contenders.entries()) times[i].push(await run());
  for (const [i, [name]] of contenders.entries()) {
    const ratios = times[i].map((time, turn) => time / times[0][turn]);
    console.log(`${name}: ${median(times[i]).toFixed(0)} ms (${Math.min(...times[i]).toFixed(0)} to ${Math.max(...times[i]).toFixed(0)}), ${median(ratios).toFixed(2)} of ours`);
  }
  await native?.close();
} finally {
  for (const each of [folder, otherFolder]) rmSync(each, { recursive: true });
}
