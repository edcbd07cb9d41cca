import starter from "./starter.run?url";
import type { BundledRun } from "./bundledRuns";

const ADDRESSES: Readonly<Record<BundledRun, string>> = { starter };

/** The run that comes with Headlight, as a file; undefined where it does not come, so that nothing is shown of it. */
export async function loadBundledRun(name: BundledRun): Promise<Blob | undefined> {
  try {
    const response = await fetch(ADDRESSES[name]);
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
