import type { Gpu } from "../../webgpu/gpu";
import type { Dispatch } from "../../webgpu/turn";
import { JOB_BYTES } from "./job";
import type { Layouts } from "./buffers";
import { chainGroups, chainShader } from "./shaders/chain";
import { finishGroups, finishShader } from "./shaders/finish";
import { inwardBranches, keyGroups, keyShader } from "./shaders/keys";
import { prepareGroups, prepareShader } from "./shaders/prepare";
import { rowGroups, rowShader } from "./shaders/rows";
import type { Shape } from "./shape";

export interface StepDispatches {
  /** Learns from the batch before and computes the batch of a slot: three, and one more where something before the layer is trained. */
  readonly step: (slot: number, batch: number, backward: boolean) => Dispatch[];
  /** Learns from the last batch, which no other one follows. */
  readonly finish: (slot: number) => Dispatch;
}

/** Compiles a task's shaders. */
export async function compileStep(gpu: Gpu, shape: Shape, layouts: Layouts, layout: GPUPipelineLayout): Promise<StepDispatches> {
  const { software } = gpu;
  const { folds, sums } = layouts;
  const inward = inwardBranches(shape).length > 0;
  const compile = (name: string, code: string) => gpu.pipeline(name, code, layout);
  const [prepare, rows, keys, chain, finish] = await Promise.all([
    compile("prepare", prepareShader(shape, layouts, software)),
    compile("rows", rowShader(shape, layouts, software)),
    inward ? compile("keys", keyShader(shape, layouts, software)) : null,
    compile("chain", chainShader(shape, folds, sums, software)),
    compile("finish", finishShader(shape, folds, software)),
  ]);
  const dispatch = (pipeline: GPUComputePipeline, slot: number, groups: number): Dispatch => ({ pipeline, offset: slot * JOB_BYTES, groups: [groups, 1, 1] });
  return {
    step: (slot, batch, backward) => [
      dispatch(prepare, slot, prepareGroups(shape, batch, software)),
      dispatch(rows, slot, rowGroups(shape, sums, batch, software)),
      // Points have no slopes where none are asked for.
      ...(keys !== null && backward ? [dispatch(keys, slot, keyGroups(shape, sums, batch))] : []),
      dispatch(chain, slot, chainGroups(shape)),
    ],
    finish: (slot) => dispatch(finish, slot, finishGroups(shape, software)),
  };
}
