/**
 * Our kernel, without relaxed SIMD, against its peers in Node, one thread each: `node tools/kernels/bench.mjs`.
 * Peers take turns with us run by run, and the medians of the ratios are printed, by the clock and by the processor's
 * time: the second counts where others use the machine as well. onnxruntime-web is measured where ORT names its entry file (`…/onnxruntime-web/dist/ort.wasm.min.mjs`).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { kernelFile } from "./build.mjs";
import { importSource } from "./importSource.mjs";
import { onnxLayer } from "./onnx.mjs";

/** B, T, D, U, H; and how many pairs of runs. */
const SIZES = [
  [1, 64, 8, 32, 4, 400],
  [32, 10, 64, 64, 4, 200],
  [1, 256, 16, 64, 4, 100],
  [1, 1024, 16, 64, 4, 15],
  [1, 2048, 16, 64, 4, 5],
];

function tfjsPeer({ batch, steps, units, heads, weights, short, long }) {
  const w = weights.map(({ values, shape }) => tf.tensor(values, shape));
  const branch = ({ values, width }, dense, attention) => {
    const x = tf.tensor2d(values, [batch * steps, width]).matMul(w[dense]).add(w[dense + 1]);
    const part = (index) =>
      x
        .matMul(w[attention + index].reshape([units, heads * units]))
        .add(w[attention + index + 1].reshape([heads * units]))
        .reshape([batch, steps, heads, units])
        .transpose([0, 2, 1, 3]);
    const maps = tf.softmax(tf.matMul(part(0), part(2), false, true).div(Math.sqrt(units)));
    const mixed = maps.matMul(part(4)).transpose([0, 2, 1, 3]).reshape([batch * steps, heads * units]);
    return { maps, output: mixed.matMul(w[attention + 6].reshape([heads * units, units])).add(w[attention + 7]) };
  };
  return {
    async run() {
      const [a, b, z] = tf.tidy(() => {
        const first = branch(short, 0, 4);
        const second = branch(long, 2, 12);
        return [first.maps, second.maps, first.output.add(second.output)];
      });
      const read = await Promise.all([a.data(), b.data(), z.data()]);
      tf.dispose([a, b, z]);
      return read;
    },
    dispose: () => tf.dispose(w),
  };
}

async function ortPeer(ort, request) {
  const session = await ort.InferenceSession.create(onnxLayer(request), { executionProviders: ["wasm"] });
  const { batch, steps } = request;
  return {
    async run() {
      const feed = ({ values, width }) => new ort.Tensor("float32", values, [batch, steps, width]);
      const { short_maps: a, long_maps: b, output } = await session.run({ short: feed(request.short), long: feed(request.long) });
      return [a.data, b.data, output.data];
    },
    dispose: () => session.release(),
  };
}

/** Maps go into new arrays each time, or (`kept`) into the same ones: memory that was never touched is slow. */
async function ourPeer({ createKernel, startInstance, foldBranch }, { batch, steps, heads, causal, weights, ...inputs }, kept) {
  const module = await WebAssembly.compile(readFileSync(kernelFile("attention")));
  const branches = await Promise.all(
    ["short", "long"].map(async (branch) => ({
      kernel: createKernel(await startInstance(module)),
      task: { folded: foldBranch(weights, branch), batch, steps, causal, mask: null, values: inputs[branch].values },
      maps: kept ? new Float32Array(batch * heads * steps ** 2) : true,
    })),
  );
  return {
    async run() {
      const results = [];
      for (const { kernel, task, maps } of branches) {
        kernel.load(task);
        results.push(await kernel.attend({ maps }, async () => {}));
      }
      const [a, b] = results;
      return [a.maps, b.maps, a.output.map((value, i) => value + b.output[i])];
    },
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(peer) {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await peer.run();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { time, work: (user + system) / 1000, result };
}

const gap = (a, b) => a.reduce((most, each, i) => each.reduce((worst, value, at) => Math.max(worst, Math.abs(value - b[i][at])), most), 0);

/** Runs for a while first: V8 makes its fast code of a WebAssembly function in the background, after many calls. */
async function warm(peer) {
  const until = performance.now() + 2000;
  do await peer.run();
  while (performance.now() < until);
}

async function compare(name, ours, theirs, pairs) {
  for (const peer of [ours, theirs]) await warm(peer);
  const times = [];
  const work = { ours: 0, theirs: 0 };
  let difference = 0;
  for (let i = 0; i < pairs; i++) {
    const first = await timed(ours);
    const second = await timed(theirs);
    times.push({ ours: first.time, theirs: second.time, ratio: second.time / first.time });
    work.ours += first.work;
    work.theirs += second.work;
    if (i === 0) difference = gap(first.result, second.result);
  }
  const [a, b, ratio] = ["ours", "theirs", "ratio"].map((key) => median(times.map((each) => each[key])));
  console.log(
    `${name}: ours ${a.toFixed(3)} ms, theirs ${b.toFixed(3)} ms, ratio ${ratio.toFixed(2)}, ` +
      `of processor time ${(work.theirs / work.ours).toFixed(2)}; apart by ${difference.toExponential(1)}`,
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), "kernel-bench-"));
try {
  const { createKernel } = await importSource(folder, "kernels/kernel.ts");
  const { startInstance } = await importSource(folder, "kernels/instance.ts");
  const { foldBranch } = await importSource(folder, "attention/fold.ts");
  const { sampleRequest } = await importSource(folder, "attention/samples.testing.ts");
  await tf.setBackend("wasm");
  const ort = process.env.ORT ? await import(pathToFileURL(process.env.ORT).href) : null;
  if (ort) ort.env.wasm.numThreads = 1;
  const only = process.argv[2];
  for (const [batch, steps, width, units, heads, pairs] of SIZES) {
    const size = `${batch}x${steps}x${width}x${units}x${heads}`;
    if (only && !size.startsWith(only)) continue;
    const sizes = { batch, steps, shortWidth: width, longWidth: width, units, heads, causal: false, masked: false };
    const request = sampleRequest(sizes, 1);
    const ours = {
      "new arrays": await ourPeer({ createKernel, startInstance, foldBranch }, request, false),
      "kept arrays": await ourPeer({ createKernel, startInstance, foldBranch }, request, true),
    };
    const peers = { tfjs: tfjsPeer(request), ...(ort && { "onnxruntime-web": await ortPeer(ort, request) }) };
    for (const [name, peer] of Object.entries(peers)) {
      const turns = name === "tfjs" && steps > 500 ? Math.ceil(pairs / 3) : pairs;
      for (const [how, own] of Object.entries(ours)) await compare(`${size} ${name}, ${how}`, own, peer, turns);
      await peer.dispose();
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
