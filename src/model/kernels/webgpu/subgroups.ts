import { THREADS } from "./shaders/scores";

/**
 * Whether shaders may use subgroups: they number their threads by subgroup, so that a workgroup has to be of whole ones. Sizes are powers of
 * two from 4 to 128, says WebGPU; where a device does not tell its largest, that is relied on.
 * @param language what the shading language has; the browser's own where it is not said
 */
export function mayUseSubgroups({ features, adapterInfo }: Pick<GPUDevice, "features"> & Partial<Pick<GPUDevice, "adapterInfo">>, language?: WGSLLanguageFeatures): boolean {
  if (!features.has("subgroups") || THREADS % (adapterInfo?.subgroupMaxSize ?? THREADS) !== 0) return false;
  return (language ?? navigator.gpu.wgslLanguageFeatures).has("subgroup_id");
}
