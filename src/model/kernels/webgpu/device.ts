import { ok, problem, type Result } from "../../result";
import { adapterName, isSoftware, requestAdapter } from "./gpuNames";
import type { GpuWhy } from "./why";

/** What is told of a device. */
export interface GpuFacts {
  /** Its name, null where the browser does not name it. */
  readonly adapter: string | null;
  /** Settles when it is gone, also by `lose`. */
  readonly lost: Promise<void>;
  readonly isLost: () => boolean;
  /** Takes it away as a crash of its driver would. */
  readonly lose: () => void;
}

export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** Whether it is imitated on the processor. */
  readonly software: boolean;
  readonly facts: GpuFacts;
}

/** A device of this machine's GPU, with those of the `features` that it offers, and all that it has of each of the `limits`. */
export async function openDevice(
  features: readonly GPUFeatureName[],
  limits: readonly (keyof GPUSupportedLimits & string)[],
): Promise<Result<OpenedDevice, GpuWhy>> {
  const adapter = await requestAdapter();
  if (adapter === null) return problem("backend/no-gpu", {});
  let device: GPUDevice;
  try {
    const requiredFeatures = features.filter((each) => adapter.features.has(each));
    const requiredLimits = Object.fromEntries(limits.map((name) => [name, Number(adapter.limits[name])]));
    device = await adapter.requestDevice({ requiredFeatures, requiredLimits });
  } catch (error) {
    return problem("backend/silent-gpu", { error: String(error) });
  }
  let isLost = false;
  const lost = device.lost.then(() => {
    isLost = true;
  });
  const facts = { adapter: adapterName(adapter.info), lost, isLost: () => isLost, lose: () => device.destroy() };
  return ok({ device, info: adapter.info, software: isSoftware(adapter), facts });
}
