import type { Clock, GpuCounts, Turn } from "./turn";

/** Bytes between two jobs: the largest alignment that a device may ask for. */
const SLOT = 256;
/** Most passes of a submission. */
const SLOTS = 64;

/** Writes passes down and hands them to the GPU together. */
export interface Recorder {
  /** For one submission. */
  start(): { readonly encoder: GPUCommandEncoder; readonly turn: Turn; submit(): void };
  destroy(): void;
}

/** @param clock where a pass writes when it began and ended; each dispatch is then a pass of its own */
export function createRecorder(device: GPUDevice, done: GpuCounts, clock?: Clock): Recorder {
  let uniforms: GPUBuffer | null = null;

  return {
    start() {
      const encoder = device.createCommandEncoder();
      const jobs = (uniforms ??= device.createBuffer({ size: SLOT * SLOTS, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST }));
      const words = new Uint32Array((SLOT / 4) * SLOTS);
      let slot = 0;
      const begin = (name: string) => {
        done.passes++;
        return encoder.beginComputePass(clock && { timestampWrites: clock(name) });
      };
      const turn: Turn = {
        pass(pipeline, job, bound, groups, multiplyAdds = 0) {
          if (slot === SLOTS) throw new Error(`A turn has at most ${SLOTS} passes.`);
          words.set(job, (slot * SLOT) / 4);
          const entries: GPUBindGroupEntry[] = [{ binding: 0, resource: { buffer: jobs, offset: slot * SLOT, size: SLOT } }];
          for (const [binding, { buffer, bytes }] of bound) {
            entries.push({ binding, resource: { buffer, size: bytes } });
            done.touched += bytes;
          }
          slot++;
          done.dispatches++;
          done.multiplyAdds += multiplyAdds;
          const pass = begin(pipeline.label);
          pass.setPipeline(pipeline);
          pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
          pass.dispatchWorkgroups(...groups);
          pass.end();
        },
        sequence(bound, dispatches) {
          const together = clock ? dispatches.map((dispatch) => [dispatch]) : [dispatches];
          for (const part of together) {
            const pass = begin(part[0]?.pipeline.label ?? "");
            for (const { pipeline, offset, groups } of part) {
              pass.setPipeline(pipeline);
              pass.setBindGroup(0, bound, [offset]);
              pass.dispatchWorkgroups(...groups);
            }
            pass.end();
          }
          done.dispatches += dispatches.length;
        },
      };
      return {
        encoder,
        turn,
        submit() {
          if (slot > 0) device.queue.writeBuffer(jobs, 0, words, 0, (slot * SLOT) / 4);
          device.queue.submit([encoder.finish()]);
          done.submissions++;
        },
      };
    },
    destroy() {
      uniforms?.destroy();
      uniforms = null;
    },
  };
}
