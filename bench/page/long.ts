import { createEngine } from "../../src/model/engine/client";
import type { WorkerEngine } from "../../src/model/engine/workerEngine";
import type { AttentionRequest } from "../../src/model/attention/attention";
import { ring } from "./ring";

let engine: WorkerEngine | null = null;
let request: AttentionRequest | null = null;

/** What the bench calls to survey a long series through the engine, as the app does. */
export const long = {
  /** ms */
  async survey(steps: number): Promise<number> {
    engine ??= createEngine({ backend: "wasm" });
    request = ring.requestFor({ batch: 1, steps, width: 16, units: 64, heads: 4 });
    const began = performance.now();
    const result = await engine.survey("bench", request, 512);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return performance.now() - began;
  },
  /** ms from the wish to see a square of the series surveyed last, to its exact weights. */
  async zoom(row: number, column: number, side: number): Promise<number> {
    if (engine === null || request === null) throw new Error("zoom before survey");
    const region = { branch: "short", item: 0, head: 1, rows: [row, row + side], columns: [column, column + side] } as const;
    const began = performance.now();
    const result = await engine.region("bench", request, region);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return performance.now() - began;
  },
  /** Starts the engine and computes something small: a page at rest, before anything long. */
  async rest(): Promise<void> {
    await long.survey(64);
  },
};
