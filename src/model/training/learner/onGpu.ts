import { openDevice } from "../../kernels/webgpu/device";
import { faultOf, whyOf, type GpuWhy } from "../../kernels/webgpu/why";
import type { TrainingTask } from "../../kernels/training/task";
import { createGpuTrainer } from "../../kernels/training/webgpu/trainer";
import { createGpu } from "../../kernels/webgpu/gpu";
import { fail, ok, type Result } from "../../result";
import type { Learner } from "./learner";
import { untilGone } from "./untilGone";

/** Learns on a device of its own of this machine's GPU, in smaller blocks after `failures`; or says why that cannot be. */
export async function learnerOnGpu(task: TrainingTask, failures: number): Promise<Result<Learner, GpuWhy>> {
  const opened = await openDevice([], ["maxStorageBufferBindingSize", "maxBufferSize"]);
  if (!opened.ok) return opened;
  const { device, software, facts } = opened.value;
  try {
    const trainer = await createGpuTrainer(createGpu(device, { software }), task, failures);
    return ok(untilGone({ ...trainer, backend: "webgpu", threads: () => 1, destroy: () => device.destroy() }, facts.lost));
  } catch (error) {
    device.destroy();
    return fail(whyOf(faultOf(error), error));
  }
}
