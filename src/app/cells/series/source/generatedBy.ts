import type { GeneratedSource } from "../spec";

/** Samples of a generated series: its end, where windows start out, holds a spike, and a motif together with its echo. */
const LENGTH = 528;

/** What a generator starts with. */
export const generatedBy = (generator: string): GeneratedSource => ({ from: "generated", generator, seed: 1, length: LENGTH, knobs: {} });
