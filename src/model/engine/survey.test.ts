import { expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { sampleRequest } from "../attention/samples.testing";
import type { Result } from "../result";
import { engineWith, gpuWorker, kindOf, sent } from "./engine.testing";

const SIZES = { batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false };
const LONG = { ...SIZES, steps: 90, causal: true, masked: true };
const long = sampleRequest(LONG, 4);
const all = [0, LONG.steps] as const;

async function answered<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
}

test("a survey has the outputs, measures and pooled maps of the whole, and says what computed it", async () => {
  const { engine } = engineWith();
  const reference = referenceAttention(long);
  const { survey, backend } = await answered(engine.survey("a", long, 30));
  expect(backend).toBe("cpu");
  expect(relativeError(survey.output, reference.output)).toBeLessThan(1e-5);
  expect(survey.long.overview).toMatchObject({ size: 30, pool: 3 });
  expect(survey.short.measures.heads).toHaveLength(2);
  const first = [0, 1, 2].flatMap((q) => [...reference.short.maps.subarray(q * 90, q * 90 + 3)]);
  expect(survey.short.overview.mean[0]).toBeCloseTo(first.reduce((a, b) => a + b, 0) / 9, 6);
  expect(survey.short.overview.peak[0]).toBeCloseTo(Math.max(...first), 6);
});

test("TensorFlow.js surveys nothing, and says how many steps it takes", async () => {
  const { engine } = engineWith(gpuWorker);
  const refused = { ok: false, error: { kind: "engine/long-tfjs", params: { most: 1024 } } };
  expect(await engine.survey("a", long, 30)).toEqual(refused);
  expect(await engine.region("a", long, { branch: "short", item: 0, head: 1, rows: [40, 42], columns: all })).toEqual(refused);
});

test("a region has the exact weights of either branch, and of both added", async () => {
  const { engine, workers } = engineWith();
  const reference = referenceAttention(long);
  await answered(engine.survey("a", long, 30));
  for (const branch of ["short", "long", "sum"] as const) {
    const region = await answered(engine.region("a", long, { branch, item: 0, head: 1, rows: [40, 42], columns: all }));
    const at = (LONG.steps + 40) * LONG.steps;
    const expected = Array.from({ length: 2 * LONG.steps }, (_, i) => {
      const [short, other] = [reference.short.maps[at + i]!, reference.long.maps[at + i]!];
      return branch === "short" ? short : branch === "long" ? other : short + other;
    });
    expect(relativeError(region, expected)).toBeLessThan(1e-5);
  }
  // The survey's inputs serve its regions.
  expect(sent(workers[0], "inputs")).toHaveLength(1);
});

test("a region that reaches beyond the map is refused in words", async () => {
  const { engine } = engineWith();
  const region = { branch: "short", item: 0, head: 0, rows: [89, 91], columns: all } as const;
  expect(await engine.region("a", long, region)).toMatchObject({ ok: false, error: { kind: "engine/region" } });
});

test("regions are there again after the worker died", async () => {
  const { engine, workers } = engineWith();
  await answered(engine.survey("a", long, 30));
  workers[0]?.crash();
  const row = await answered(engine.region("a", long, { branch: "long", item: 0, head: 0, rows: [50, 51], columns: all }));
  expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
});

test("a survey can be called off between its slices, and one that is too long is refused with the most that fits", async () => {
  const { engine } = engineWith();
  const steps = 2500;
  const large = sampleRequest({ ...SIZES, steps, heads: 8 }, 1);
  const controller = new AbortController();
  const began = engine.survey("a", large, 64, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(kindOf(await began)).toBe("engine/aborted");
  const beyond = sampleRequest({ ...SIZES, steps: 40_000 }, 1);
  expect(await engine.survey("a", beyond, 64)).toMatchObject({
    ok: false,
    error: { kind: "engine/long-window", params: { most: 32_768 } },
  });
});
