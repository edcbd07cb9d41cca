import { duel, inPage, mustAgree, SIZES, workOf } from "../duel.mjs";
import { pairedRow } from "../rows.mjs";
import { findTorch, torch } from "../torch/torch.mjs";

/** tfjs-layers takes seconds where others take milliseconds, and ends in an error from some size on. */
const LARGEST_FOR_LAYERS = 256;

const PEERS = [
  { peer: "tfjs", name: "tfjs" },
  { peer: "onnxruntime-web 1 thread", name: "onnx", threads: 1 },
  { peer: "onnxruntime-web 2 threads", name: "onnx", threads: 2 },
  { peer: "tfjs-layers MultiHeadAttention", name: "layers", backend: "cpu", most: LARGEST_FOR_LAYERS },
];

/** Both branches to all maps and Z as plain arrays, timed inside the workers that compute; ours on WASM, with one thread or, beside peers with two, with two. */
export async function forward({ browser, benchUrl }) {
  const rows = [];
  const python = findTorch();
  for (const sizes of SIZES) {
    const work = workOf(sizes);
    // A page for each size: what a peer's heap has grown to is not carried on.
    const page = await browser.newPage();
    await page.goto(benchUrl);
    for (const { peer, name, most = Infinity, ...means } of PEERS) {
      if (sizes.steps > most) continue;
      const check = async () => mustAgree(work, peer, await page.evaluate((who) => window.bench.ring.apart("ours", who), name));
      const times = await duel(inPage(page, "ours", sizes, { threads: means.threads }), inPage(page, name, sizes, means), check);
      rows.push(pairedRow(work, peer, times.ours, times.theirs));
    }
    for (const threads of python === null ? [] : [1, 2]) {
      const peer = `torch ${threads} thread${threads === 1 ? "" : "s"}`;
      const native = torch(python, threads, await page.evaluate((given) => window.bench.ring.requestFor(given), sizes));
      const check = async () => {
        const ours = await page.evaluate(() => window.bench.ring.sample("ours"));
        mustAgree(work, peer, apart(ours, await native.sample()));
      };
      const times = await duel(inPage(page, "ours", sizes, { threads }), native, check);
      rows.push(pairedRow(work, peer, times.ours, times.theirs));
    }
    await page.close();
  }
  return rows;
}

/** The largest difference of each array relative to its largest number, at worst. */
function apart(ours, theirs) {
  const parts = Object.keys(ours).map((part) => {
    if (ours[part].length !== theirs[part].length) return Infinity;
    const scale = Math.max(...theirs[part].map(Math.abs));
    return Math.max(...ours[part].map((value, i) => Math.abs(value - theirs[part][i]))) / scale;
  });
  return Math.max(...parts);
}
