/** How long a GPU works without getting faster until its clock counts as risen, how long it is given, and how long it may rest until the clock falls, ms. */
const RISE = 300;
const MOST = 2000;
const REST = 2;

const BUSY = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> sink: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  var value = f32(id.x);
  for (var i = 0u; i < 100000u; i++) { value = fma(value, 0.999, 1.0); }
  if (value == 0.5) { sink[0] = value; }
}`;

/**
 * What wakes a GPU: an idle card computes at a fraction of its clock, and takes a while to rise. Does nothing where the GPU worked
 * until just now (`worked` is told when), and on one in software, which has no clock.
 */
export function createAwake(device: GPUDevice, software: boolean): { awake(): Promise<void>; worked(): void } {
  const module = device.createShaderModule({ code: BUSY });
  const pipeline = device.createComputePipeline({ layout: "auto", compute: { module } });
  const sink = device.createBuffer({ size: 16, usage: GPUBufferUsage.STORAGE });
  const bound = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries: [{ binding: 0, resource: { buffer: sink } }] });
  let last = -Infinity;
  const work = () => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bound);
    pass.dispatchWorkgroups(2048);
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
  const worked = () => {
    last = performance.now();
  };
  return {
    worked,
    async awake() {
      if (software || performance.now() - last < REST) return;
      const began = performance.now();
      let fastest = Infinity;
      let gained = began;
      for (let now = began; now - gained < RISE && now - began < MOST; ) {
        for (let i = 0; i < 4; i++) work();
        await device.queue.onSubmittedWorkDone();
        const took = performance.now() - now;
        now += took;
        if (took < 0.97 * fastest) gained = now;
        fastest = Math.min(fastest, took);
      }
      worked();
    },
  };
}
