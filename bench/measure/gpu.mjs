import { duel, inPage, mustAgree, SIZES, workOf } from "../duel.mjs";
import { countRow, pairedRow } from "../rows.mjs";

const MEASURED = SIZES.filter(({ steps }) => steps === 256 || steps === 1024);

/**
 * Both sides on WebGPU. Where the GPU is only imitated in software the times say little of a real one;
 * the passes and the bytes that go through its memory are the same on every GPU.
 */
export async function gpu({ browser, benchUrl }) {
  const rows = [];
  for (const sizes of MEASURED) {
    const page = await browser.newPage();
    await page.goto(benchUrl);
    const means = { backend: "webgpu" };
    const work = workOf(sizes, `forward on WebGPU (${await adapterOf(page)})`);
    const check = async () => mustAgree(work, "tfjs webgpu", await page.evaluate(() => window.bench.ring.apart("ours", "tfjs")));
    const times = await duel(inPage(page, "ours", sizes, means), inPage(page, "tfjs", sizes, means), check);
    rows.push(pairedRow(work, "tfjs webgpu", times.ours, times.theirs));
    const [ours, theirs, least] = await page.evaluate(
      async (given) => [await window.bench.gpu.ours(given), await window.bench.gpu.tfjs(given), window.bench.gpu.least(given)],
      sizes,
    );
    const count = (what, peer, a, b, unit) => rows.push(countRow(workOf(sizes, `${what} on WebGPU`), peer, a, b, unit));
    count("passes", "tfjs webgpu", ours.passes, theirs.passes, "passes");
    count("memory moved", "tfjs webgpu", ours.touched / 2 ** 20, theirs.touched / 2 ** 20, "MB");
    count("memory moved", "least possible", ours.touched / 2 ** 20, least.touched / 2 ** 20, "MB");
    count("submissions", "least possible", ours.submissions, least.submissions, "submissions");
    count("multiply-adds", "least possible", ours.multiplyAdds / 1e6, least.multiplyAdds / 1e6, "million");
    await page.close();
  }
  return rows;
}

const adapterOf = (page) =>
  page.evaluate(async () => {
    const { vendor, architecture } = (await navigator.gpu.requestAdapter()).info;
    return `${vendor} ${architecture}`;
  });
