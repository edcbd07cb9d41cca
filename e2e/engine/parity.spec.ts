import { BACKENDS } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

/** How far maps, outputs and Z may be from float64: largest absolute difference over largest absolute value. */
const TOLERANCE = 1e-5;
const SAMPLES = 60;

for (const backend of BACKENDS) {
  test(`${backend} agrees with float64 loops over ${SAMPLES} shapes`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, errors } = await page.evaluate(
      async ([name, count]) => {
        const { createEngine, sampleRequests, worstError } = window.harness;
        const engine = createEngine({ backend: name });
        const found: number[] = [];
        for (const request of sampleRequests(count)) {
          const result = await engine.attend("parity", request);
          if (!result.ok) throw new Error(JSON.stringify(result.error));
          found.push(worstError(request, result.value));
        }
        return { state: engine.state(), errors: found };
      },
      [backend, SAMPLES] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend, notice: null });
    expect(errors).toHaveLength(SAMPLES);
    expect(Math.max(...errors)).toBeLessThan(TOLERANCE);
  });
}
