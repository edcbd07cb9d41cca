import { expect, test } from "./fixtures";

test("the pixels of every map rise and fall with its weights", async ({ app }) => {
  await app.open("?backend=wasm");
  await app.setNumber("Steps", 6);
  await app.setNumber("Heads", 2);
  await app.page.getByLabel("Added up").selectOption("index");
  await app.settled();
  const arrays = await app.arrays();
  for (const branch of ["short", "long", "sum"] as const) {
    const row = arrays[`${branch}_attention`]?.values ?? new Float32Array();
    for (const head of [0, 1]) {
      const weights = [...row.slice(head * 36, (head + 1) * 36)];
      const canvas = app.map(branch, head).locator("canvas");
      const agreement = async () => Math.abs(rankCorrelation(weights, await canvas.evaluate(cellLightness, 6)));
      await expect.poll(agreement, { message: `${branch} ${head}` }).toBeGreaterThan(0.98);
    }
  }
});

/** Luma (ITU-R BT.709) in the middle of each of the `steps` × `steps` cells of a canvas. */
function cellLightness(canvas: Element, steps: number): number[] {
  const { width, height } = canvas as HTMLCanvasElement;
  const pixels = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
  return Array.from({ length: steps * steps }, (_, i) => {
    const x = Math.floor((((i % steps) + 0.5) / steps) * width);
    const y = Math.floor(((Math.floor(i / steps) + 0.5) / steps) * height);
    const at = 4 * (y * width + x);
    return 0.2126 * (pixels[at] ?? NaN) + 0.7152 * (pixels[at + 1] ?? NaN) + 0.0722 * (pixels[at + 2] ?? NaN);
  });
}

/** Spearman's. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) => values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same - 1) / 2 - (values.length - 1) / 2;
  });
  const [x, y] = [ranks(a), ranks(b)];
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, value, i) => sum + value * (q[i] ?? NaN), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
