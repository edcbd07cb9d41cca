import { BACKENDS } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";
import { refusalOf } from "../../src/words/sentence.testing";

const SIZES = { batch: 1, steps: 300, shortWidth: 3, longWidth: 9, units: 8, heads: 2, causal: true, masked: true };

for (const backend of BACKENDS) {
  test(`${backend} surveys a series without whole maps, and reads exact cells of them`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, computedBy, errors } = await page.evaluate(
      async ([name, sizes]) => {
        const { createEngine, sampleRequest, referenceAttention, relativeError } = window.harness;
        const engine = createEngine({ backend: name });
        const request = sampleRequest(sizes, 5);
        const reference = referenceAttention(request);
        const surveyed = await engine.survey("long", request, 100);
        if (!surveyed.ok) throw new Error(JSON.stringify(surveyed.error));
        const { survey } = surveyed.value;
        const found = [relativeError(survey.output, reference.output)];
        const size = survey.short.overview.size;
        for (const branch of ["short", "long"] as const) {
          for (let head = 0; head < sizes.heads; head++) {
            const map = reference[branch].maps.subarray(head * sizes.steps ** 2, (head + 1) * sizes.steps ** 2);
            const mean = new Float64Array(size ** 2);
            const peak = new Float64Array(size ** 2);
            map.forEach((weight, i) => {
              const cell = Math.floor(i / sizes.steps / 3) * size + Math.floor((i % sizes.steps) / 3);
              mean[cell] = mean[cell]! + weight / 9;
              peak[cell] = Math.max(peak[cell]!, weight);
            });
            const cells = [head * size ** 2, (head + 1) * size ** 2] as const;
            found.push(relativeError(survey[branch].overview.mean.subarray(...cells), mean));
            found.push(relativeError(survey[branch].overview.peak.subarray(...cells), peak));
            const region = await engine.region("long", request, { branch, item: 0, head, rows: [120, 122], columns: [0, 300] });
            if (!region.ok) throw new Error(JSON.stringify(region.error));
            found.push(relativeError(region.value, map.subarray(120 * 300, 122 * 300)));
          }
        }
        return { state: engine.state(), computedBy: surveyed.value.backend, errors: found };
      },
      [backend, SIZES] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend });
    expect(computedBy).toBe(backend);
    expect(errors).toHaveLength(13);
    expect(Math.max(...errors)).toBeLessThan(1e-5);
  });
}

/** Steps that take a while: WebAssembly is done with fewer before it can be called off. */
const LONG = { webgpu: 1600, wasm: 4000, cpu: 1600 } as const;

for (const backend of BACKENDS) {
  test(`${backend} tells how far a survey is, ends it when it is called off, and refuses one that is too long before it starts`, async ({ page }) => {
    await page.goto(harnessUrl());
    const found = await page.evaluate(
      async ([name, sizes, steps]) => {
        const { createEngine, sampleRequest } = window.harness;
        const engine = createEngine({ backend: name });
        const long = sampleRequest({ ...sizes, steps }, 1);
        const seen: number[] = [];
        const whole = await engine.survey("long", long, 100, { onProgress: (fraction) => seen.push(fraction) });
        const heard: number[] = [];
        const controller = new AbortController();
        const began = await engine.survey("long", long, 100, {
          signal: controller.signal,
          onProgress: (fraction) => {
            heard.push(fraction);
            controller.abort();
          },
        });
        // Answered by the same worker, once it has let go of the other.
        const after = await engine.survey("long", sampleRequest(sizes, 2), 100);
        let told = 0;
        const beyond = await engine.survey("long", sampleRequest({ ...sizes, steps: 33_000 }, 1), 100, { onProgress: () => told++ });
        return {
          whole: whole.ok,
          seen,
          heard: heard.length,
          cancelled: began.ok ? "done" : began.error.kind,
          after: after.ok,
          refused: beyond,
          told,
          state: engine.state(),
        };
      },
      [backend, SIZES, LONG[backend]] as const,
    );
    expect(found).toMatchObject({ whole: true, heard: 1, cancelled: "engine/aborted", after: true, told: 0, state: { backend, notice: null } });
    expect(found.seen.length).toBeGreaterThan(2);
    expect(found.seen).toEqual(found.seen.toSorted((a, b) => a - b));
    expect(refusalOf(found.refused)).toContain("Take at most 32,768 steps");
  });
}
