import { BACKENDS, type BackendName } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

/** How far maps, outputs and Z may be from float64: largest absolute difference over largest absolute value. */
const TOLERANCE = 1e-5;
/** Fewer on WebGL, where each new shape compiles its shaders for the processor. */
const SAMPLES: Readonly<Record<BackendName, number>> = { webgpu: 60, webgl: 20, wasm: 60, cpu: 60 };

for (const backend of BACKENDS) {
  const samples = SAMPLES[backend];
  test(`${backend} agrees with float64 loops over ${samples} shapes`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, errors } = await page.evaluate(
      async ([name, count]) => {
        const { createEngine, sampleRequests, worstError } = window.harness;
        const engine = createEngine({ backend: name });
        const found: number[] = [];
        for (const request of sampleRequests(count)) {
          const result = await engine.attend("parity", request);
          if (!result.ok) throw new Error(result.error.message);
          found.push(worstError(request, result.value));
        }
        return { state: engine.state(), errors: found };
      },
      [backend, samples] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend, notice: null });
    expect(errors).toHaveLength(samples);
    expect(Math.max(...errors)).toBeLessThan(TOLERANCE);
  });
}
