import { GpuFailure, type GpuFault } from "./failure";

/** What is asked of the device, and what each kind of error that it tells of means. */
const SCOPES = { validation: "refused", "out-of-memory": "memory", internal: "refused" } as const satisfies Record<GPUErrorFilter, GpuFault>;
const FILTERS = Object.keys(SCOPES) as (keyof typeof SCOPES)[];

/** Listens to what the device finds wrong from now on. What it returns ends that, and gives the first failure; it never rejects. */
export function openScopes(device: GPUDevice): () => Promise<GpuFailure | null> {
  for (const filter of FILTERS) device.pushErrorScope(filter);
  return async () => {
    // The last one opened comes first. A device that is gone may have none.
    const told = await Promise.all(FILTERS.map(() => device.popErrorScope())).catch(String);
    if (typeof told === "string") return new GpuFailure("lost", told);
    const at = told.findIndex((error) => error !== null);
    const error = told[at];
    return error ? new GpuFailure(SCOPES[FILTERS.toReversed()[at]!], error.message) : null;
  };
}
