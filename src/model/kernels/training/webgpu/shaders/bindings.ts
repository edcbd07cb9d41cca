import { JOB_STRUCT } from "../job";

/**
 * What all shaders of a step are bound to, once for all. The numbers of `folded`, `scratch` and `portions` are read as vectors
 * of four or one by one, as a shader asks.
 */
export function bindings({ folded = "f32", scratch = "f32", portions = "f32" }: Partial<Record<"folded" | "scratch" | "portions", "f32" | "vec4f">>): string {
  return /* wgsl */ `${JOB_STRUCT}
@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read_write> series: array<f32>;
@group(0) @binding(2) var<storage, read_write> windows: array<i32>;
// Weights, gradients, moments and squares, one behind the other.
@group(0) @binding(3) var<storage, read_write> state: array<f32>;
@group(0) @binding(4) var<storage, read_write> folded: array<${folded}>;
@group(0) @binding(5) var<storage, read_write> scratch: array<${scratch}>;
@group(0) @binding(6) var<storage, read_write> portions: array<${portions}>;
// For each step: loss, norm of the gradient, and 1 where it was taken.
@group(0) @binding(7) var<storage, read_write> records: array<vec4f>;
`;
}

/** How many bindings there are; the first is the job. */
export const BINDINGS = 8;

/** `i32` arithmetic on an address: windows before the first have negative indices. */
export const address = (at: number, window: number, step: number, index: string, t: string) =>
  `u32(${at} + ${index} * ${window} + i32(${t}) * ${step})`;
