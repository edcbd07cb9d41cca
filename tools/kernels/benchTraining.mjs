/**
 * A training step of the layer by our kernel in Node against native PyTorch, one thread each: `node tools/kernels/benchTraining.mjs
 * [32x48]`. Both take turns, and the medians of the processor's time and of its ratio, pair by pair, are printed: on a machine that
 * others use as well, the clock's would say little. PyTorch is measured where `HEADLIGHT_TORCH_PYTHON` names a Python that has it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { firstLosses, mustTrainAlike, TRAINED } from "../../bench/measure/training.mjs";
import { median } from "../../bench/rows.mjs";
import { findTorch, torch } from "../../bench/torch/torch.mjs";
import { kernelFile } from "./build.mjs";
import { importSource } from "./importSource.mjs";

// Node 20 knows it, but leaves it off.
setFlagsFromString("--experimental-wasm-relaxed-simd");

/** ms that a turn takes at least, and that both are run before any is counted. */
const TURN = 12;
const WARM = 1500;
const PAIRS = 150;
const SECONDS = 20;

function ours({ createTrainer, ADAM }, instance, { batch, target, ...request }) {
  const view = (values, width) => ({ values, width, first: 0, window: request.steps, step: 1 });
  const input = ({ values, width }) => [{ view: view(values, width) }];
  const trainer = createTrainer(instance, {
    ...request,
    short: input(request.short),
    long: input(request.long),
    readOut: null,
    loss: { kind: "square" },
    target: view(target, request.units),
    capacity: batch,
  });
  trainer.setWeights(Float32Array.from(request.weights.flatMap(({ values }) => Array.from(values))));
  const windows = Int32Array.from({ length: batch }, (_, i) => i);
  const losses = [];
  // As TensorFlow.js and PyTorch have ε: added to the corrected root.
  const step = () => losses.push(trainer.step({ windows }, { ...ADAM, rate: 0.01, epsilon: 1e-7 * Math.sqrt(1 - 0.999 ** (losses.length + 1)) }).loss);
  return {
    open() {},
    turn() {
      const began = performance.now();
      const before = process.cpuUsage();
      let steps = 0;
      do {
        step();
        steps++;
      } while (performance.now() - began < TURN);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000 / steps;
    },
    losses: () => losses.slice(0, 20),
    close() {},
  };
}

async function compare(work, peer, own, other) {
  for (const each of [own, other]) {
    await each.open();
    const began = performance.now();
    do await each.turn();
    while (performance.now() - began < WARM);
  }
  mustTrainAlike(work, peer, await firstLosses(own), await firstLosses(other));
  const times = [];
  const began = performance.now();
  while (times.length < 3 || (times.length < PAIRS && performance.now() - began < SECONDS * 1000)) {
    times.push([await own.turn(), await other.turn()]);
  }
  const ratios = times.map(([a, b]) => b / a).toSorted((a, b) => a - b);
  const share = (part) => ratios[Math.floor(part * (ratios.length - 1))].toFixed(2);
  console.log(
    `${work} ${peer}: ours ${median(times.map(([a]) => a)).toFixed(3)} ms, theirs ${median(times.map(([, b]) => b)).toFixed(3)} ms, ` +
      `ratio ${median(ratios).toFixed(2)} [${share(0.1)} to ${share(0.9)}]`,
  );
  await other.close();
}

const folder = mkdtempSync(path.join(os.tmpdir(), "training-bench-"));
try {
  const door = await importSource(folder, "kernels/training/trainer.ts");
  const { startTrainingInstance } = await importSource(folder, "kernels/training/instance.ts");
  const { sampleRequest } = await importSource(folder, "attention/samples.testing.ts");
  const { random } = await importSource(folder, "random.ts");
  const python = findTorch();
  const start = (name) => startTrainingInstance(readFileSync(kernelFile(`training/${name}`)));
  for (const { width, ...sizes } of TRAINED) {
    const work = `training step ${sizes.batch}x${sizes.steps}x${width}x${sizes.units}x${sizes.heads}`;
    if (!work.includes(process.argv[2] ?? "")) continue;
    const draw = random(2);
    const target = Float32Array.from({ length: sizes.batch * sizes.steps * sizes.units }, () => draw() - 0.5);
    const request = { ...sampleRequest({ ...sizes, shortWidth: width, longWidth: width, causal: false, masked: false }, 1), target };
    const relaxed = async () => ours(door, await start("training.relaxed"), request);
    await compare(work, "ours without relaxed SIMD", await relaxed(), ours(door, await start("training"), request));
    for (const [peer, script] of python === null ? [] : [["torch", "train.py"], ["torch folded", "train_folded.py"]]) {
      const native = torch(python, 1, request, script, "processor");
      await compare(work, peer, await relaxed(), { ...native, losses: native.sample });
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
