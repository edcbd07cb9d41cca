import type { Branch } from "../../../attention/branch";
import type { Gpu } from "../../webgpu/gpu";
import { SMALLER } from "../../webgpu/pace";
import type { Stretch } from "../../webgpu/turn";
import type { ArrayPlace } from "../arrays";
import { refuseBatch, windowRange } from "../range";
import { outputsOf, rowsOf, widthOf, type TrainingTask } from "../task";
import type { Batch } from "../batch";
import type { Optimiser } from "../optimiser";
import { refuseState, type BatchEvaluation, type Step, type TrainerState } from "../trainer";
import { batchWords, bindingLayout, BLOCK, JOBS, layoutsOf, makeBuffers } from "./buffers";
import { JOB_BYTES, writeJob, type BatchJob } from "./job";
import type { Rows } from "./layout";
import { compileStep } from "./passes";
import { shapeOf } from "./shape";
import { spread, withoutPadding } from "./unpadded";

/**
 * Training of one task on a GPU: what `Trainer` is on WebAssembly. Weights and moments stay on the GPU; what they have become is read
 * with the losses of each block, so that a GPU that fails takes nothing along that was answered. One method runs at a time.
 * All that wait reject with a `GpuFailure` where the GPU fails; its `fault` is "lost" where the device is gone.
 */
export interface GpuTrainer {
  readonly arrays: readonly ArrayPlace[];
  setWeights(weights: Float32Array): void;
  /** After the last steps that were answered. */
  state(): TrainerState;
  restore(state: TrainerState): void;
  step(batch: Batch, optimiser: Optimiser): Promise<Step>;
  /**
   * A step for each batch, in blocks that are handed over and whose losses are read together. Ends with the first step that was
   * not taken: there are then fewer answers than batches.
   */
  steps(batches: readonly Batch[], optimisers: Optimiser | readonly Optimiser[]): Promise<Step[]>;
  differentiate(batch: Batch): Promise<{ readonly loss: number; readonly norm: number }>;
  gradients(): Promise<Float32Array>;
  inputSlopes(branch: Branch): Promise<Float32Array>;
  evaluate(batch: Batch): Promise<BatchEvaluation>;
  /** The mean loss of each batch, handed over in blocks as steps are. */
  losses(batches: readonly Batch[]): Promise<number[]>;
  destroy(): void;
}

/**
 * Compiles and places a task; all weights are zeros. Throws a `RangeError` where it is too large for the GPU.
 * @param failures how often a GPU failed it before: it may have been taken away, or short of memory, since a block was too much
 */
export async function createGpuTrainer(gpu: Gpu, task: TrainingTask, failures = 0): Promise<GpuTrainer> {
  const most = Math.max(1, BLOCK / SMALLER ** failures);
  const shape = shapeOf(task);
  const { count } = shape;
  const layouts = layoutsOf(shape, gpu.software);
  const layout = bindingLayout(gpu.device);
  const buffers = await makeBuffers(gpu, shape, layouts, layout);
  const dispatches = await compileStep(gpu, shape, layouts, gpu.device.createPipelineLayout({ bindGroupLayouts: [layout] })).catch(
    (error: unknown) => {
      buffers.destroy();
      throw error;
    },
  );
  const range = windowRange(task);
  const words = new Int32Array(BLOCK * batchWords(shape));
  const jobs = new DataView(new ArrayBuffer(JOBS * JOB_BYTES));
  const none = new Float32Array(count);
  let held: TrainerState = { weights: none, moments: none, squares: none, steps: 0 };
  let windows = 0;

  /** Writes a block's batches and jobs, hands it over, and reads its records and what else is wanted. */
  async function run(
    kind: "evaluate" | "differentiate" | "step", batches: readonly Batch[], optimiserOf: (i: number) => Optimiser | null, more: readonly Stretch[] = [],
  ) {
    for (const batch of batches) refuseBatch(task, range, batch);
    const backward = kind !== "evaluate";
    const pendingOf = (slot: number) => (slot < 0 ? null : { record: slot, optimiser: optimiserOf(slot), step: held.steps + slot + 1 });
    batches.forEach((batch, slot) => writeJob(jobs, slot * JOB_BYTES, { ...placeBatch(batch, slot), backward }, pendingOf(slot - 1)));
    writeJob(jobs, batches.length * JOB_BYTES, null, pendingOf(batches.length - 1));
    windows = batches.at(-1)!.windows.length;
    gpu.upload(buffers.windows, words.subarray(0, batches.length * batchWords(shape)));
    gpu.device.queue.writeBuffer(buffers.jobs, 0, jobs.buffer, 0, (batches.length + 1) * JOB_BYTES);
    const [records, ...rest] = await gpu.read((turn) => {
      turn.sequence(buffers.bound, [
        ...batches.flatMap((batch, slot) => dispatches.step(slot, batch.windows.length, backward)),
        dispatches.finish(batches.length),
      ]);
      return [{ buffer: buffers.records, bytes: 16 * batches.length }, ...more];
    });
    return { records: records!, rest };
  }

  /** Puts a batch's windows and spans among those of its block; returns where. */
  function placeBatch(batch: Batch, slot: number): Omit<BatchJob, "backward"> {
    const at = slot * batchWords(shape);
    words.set(batch.windows, at);
    const spansAt = (branch: Branch, to: number) => {
      const spans = batch.spans?.[branch];
      if (spans === undefined) return -1;
      words.set(spans.flat(), to);
      return to;
    };
    return { batch: batch.windows.length, windows: at, shortSpans: spansAt("short", at + task.capacity), longSpans: spansAt("long", at + 3 * task.capacity) };
  }

  const stretchOf = ({ at, fours }: Rows, rows: number): Stretch => ({ buffer: buffers.scratch, first: 16 * at, bytes: 16 * fours * rows });
  const read = async (stretch: Stretch) => (await gpu.read(() => [stretch]))[0]!;
  const place = (state: TrainerState) => {
    refuseState(count, state);
    held = copyOf(state);
    const all = new Float32Array(4 * count);
    all.set(state.weights);
    all.set(state.moments, 2 * count);
    all.set(state.squares, 3 * count);
    gpu.upload(buffers.state, all);
  };
  /** The weights, and both moments; gradients lie between them. */
  const learnt: readonly Stretch[] = [
    { buffer: buffers.state, bytes: 4 * count },
    { buffer: buffers.state, first: 8 * count, bytes: 8 * count },
  ];
  const differentiate = async (batch: Batch) => {
    const { records } = await run("differentiate", [batch], () => null);
    return { loss: records[0]!, norm: records[1]! };
  };
  const manySteps = async (batches: readonly Batch[], optimisers: Optimiser | readonly Optimiser[]) => {
    const answers: Step[] = [];
    for (let first = 0; first < batches.length; first += most) {
      const block = batches.slice(first, first + most);
      const optimiserOf = (i: number) => (Array.isArray(optimisers) ? optimisers[first + i] : optimisers) as Optimiser;
      const { records, rest: [weights, moments] } = await run("step", block, optimiserOf, learnt);
      const done = stepsOf(records, block.length);
      answers.push(...done);
      const taken = done.filter((step) => step.taken).length;
      held = { weights: weights!, moments: moments!.subarray(0, count), squares: moments!.subarray(count), steps: held.steps + taken };
      if (taken < block.length) break;
    }
    return answers;
  };
  const losses = async (batches: readonly Batch[]) => {
    const answers: number[] = [];
    for (let first = 0; first < batches.length; first += most) {
      const { records } = await run("evaluate", batches.slice(first, first + most), () => null);
      for (let i = first; i < Math.min(batches.length, first + most); i++) answers.push(records[4 * (i - first)]!);
    }
    return answers;
  };

  return {
    arrays: shape.arrays,
    setWeights: (weights) => place({ weights, moments: none, squares: none, steps: 0 }),
    state: () => copyOf(held),
    restore: place,
    step: async (batch, optimiser) => (await manySteps([batch], optimiser))[0]!,
    steps: manySteps,
    differentiate,
    gradients: () => read({ buffer: buffers.state, first: 4 * count, bytes: 4 * count }),
    async inputSlopes(branch) {
      const rows = layouts.scratch.branches[branch === "short" ? 0 : 1].givenSlopes;
      return withoutPadding(await read(stretchOf(rows, windows * task.steps)), rows, widthOf(task[branch]));
    },
    async evaluate(batch) {
      const { mixed, predicted } = layouts.scratch;
      const length = batch.windows.length;
      const { records, rest } = await run("evaluate", [batch], () => null, [
        stretchOf(mixed, length * shape.queries),
        stretchOf(predicted, length * rowsOf(task)),
      ]);
      const [z, read_] = rest as [Float32Array, Float32Array];
      return {
        loss: records[0]!,
        mixed: spread(withoutPadding(z, mixed, task.units), length, shape.queries * task.units, task.steps * task.units),
        predicted: withoutPadding(read_, predicted, outputsOf(task)),
      };
    },
    losses,
    destroy: () => buffers.destroy(),
  };
}

const copyOf = ({ weights, moments, squares, steps }: TrainerState): TrainerState => ({
  weights: weights.slice(), moments: moments.slice(), squares: squares.slice(), steps,
});

/** What a block's records say of its steps, up to the first that was not taken. */
function stepsOf(records: Float32Array, count: number): Step[] {
  const answers: Step[] = [];
  for (let i = 0; i < count; i++) {
    const taken = records[4 * i + 2] === 1;
    answers.push({ loss: records[4 * i]!, norm: records[4 * i + 1]!, taken });
    if (!taken) break;
  }
  return answers;
}
