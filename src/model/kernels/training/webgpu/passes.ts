import type { Gpu } from "../../webgpu/gpu";
import type { Dispatch } from "../../webgpu/turn";
import { JOB_BYTES } from "./job";
import type { Layouts } from "./buffers";
import { chainGroups, chainShader } from "./shaders/chain";
import { inwardBranches, keyGroups, keyShader } from "./shaders/keys";
import { prepareGroups, prepareShader } from "./shaders/prepare";
import { rowGroups, rowShader } from "./shaders/rows";
import { sumGroups, sumShader } from "./shaders/sums";
import { updateGroups, updateShader } from "./shaders/update";
import type { Shape } from "./shape";

/** Compiles a task's shaders; returns what a step dispatches: at most six, whatever its model. */
export async function compileStep(
  gpu: Gpu, shape: Shape, { data, folds, scratch, sums }: Layouts, layout: GPUPipelineLayout,
): Promise<(slot: number, batch: number, backward: boolean) => Dispatch[]> {
  const inward = inwardBranches(shape).length > 0;
  const shaders = {
    prepare: prepareShader(shape, folds, scratch, data.branches),
    rows: rowShader(shape, folds, scratch, data),
    ...(inward && { keys: keyShader(shape, folds, scratch) }),
    sums: sumShader(shape, sums),
    chain: chainShader(shape, folds, sums),
    update: updateShader(shape, folds),
  };
  const pipelines = await Promise.all(Object.entries(shaders).map(([name, code]) => gpu.pipeline(name, code, layout)));
  return (slot, batch, backward) => {
    const groups = [
      [prepareGroups(shape, batch), 1],
      [rowGroups(shape, batch), 1],
      ...(inward ? [[keyGroups(shape, batch), 1]] : []),
      sumGroups(sums),
      [chainGroups(shape), 1],
      [updateGroups(shape), 1],
    ];
    const all = pipelines.map((pipeline, i): Dispatch => ({ pipeline, offset: slot * JOB_BYTES, groups: [groups[i]![0]!, groups[i]![1]!, 1] }));
    // Points have no slopes where none are asked for.
    return all.filter((_, i) => backward || !inward || i !== 2);
  };
}
