import { beforeAll, expect, test } from "vitest";
import { GpuFailure } from "./failure";
import { createGpu, type GpuOptions } from "./gpu";

beforeAll(() => {
  Object.assign(globalThis, { GPUBufferUsage: { UNIFORM: 1, COPY_DST: 2, COPY_SRC: 4, STORAGE: 8, MAP_READ: 16 }, GPUMapMode: { READ: 1 } });
});

/** A device of no GPU: its error scopes tell of what `wrong` holds for them, and its reads come to nothing with `unread`. */
function device({ wrong = {}, unread, gone = false }: { wrong?: Partial<Record<GPUErrorFilter, string>>; unread?: string; gone?: boolean }, options?: GpuOptions) {
  const scopes: GPUErrorFilter[] = [];
  const begun: GPUComputePassDescriptor[] = [];
  const beginComputePass = (how: GPUComputePassDescriptor) => {
    begun.push(how);
    return { setPipeline() {}, setBindGroup() {}, dispatchWorkgroups() {}, end() {} };
  };
  const live = new Set<object>();
  let made = 0;
  let submissions = 0;
  const fake = {
    features: new Set(),
    limits: { maxStorageBufferBindingSize: 64, maxBufferSize: 64 },
    pushErrorScope: (filter: GPUErrorFilter) => void scopes.push(filter),
    async popErrorScope() {
      const filter = scopes.pop();
      if (gone) throw new DOMException("no scope", "OperationError");
      const message = filter && wrong[filter];
      return message === undefined ? null : { message };
    },
    createBuffer({ size }: GPUBufferDescriptor) {
      made++;
      const buffer = {
        destroy: () => live.delete(buffer),
        mapAsync: async () => (unread === undefined ? undefined : Promise.reject(new DOMException(unread, "AbortError"))),
        size,
        getMappedRange: (_: number, bytes: number) => new ArrayBuffer(bytes),
        unmap() {},
      };
      live.add(buffer);
      return buffer;
    },
    createCommandEncoder: () => ({ copyBufferToBuffer() {}, finish: () => ({}), beginComputePass }),
    createBindGroup: () => ({}),
    queue: { submit: () => void submissions++, writeBuffer() {} },
  };
  const gpu = createGpu(fake as unknown as GPUDevice, options);
  const read = () => gpu.read(() => [{ buffer: {} as GPUBuffer, bytes: 16 }]);
  return { gpu, read, live, scopes, begun, counts: () => ({ made, submissions }) };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof GpuFailure ? [error.fault, error.detail] : String(error)),
  );

test.each([
  [{ wrong: { validation: "bad usage" } }, ["refused", "bad usage"]],
  [{ wrong: { internal: "no shader" } }, ["refused", "no shader"]],
  [{ wrong: { "out-of-memory": "too much" } }, ["memory", "too much"]],
  [{ unread: "device lost" }, ["lost", "AbortError: device lost"]],
  [{ gone: true }, ["lost", "OperationError: no scope"]],
] as const)("what the device tells of is told apart, and no buffer stays behind: %o", async (how, expected) => {
  const { gpu, read, live, scopes } = device(how);
  expect(await failureOf(read())).toEqual(expected);
  gpu.destroy();
  expect([live.size, scopes.length]).toEqual([0, 0]);
});

test("what is thrown at once passes through, and leaves no scope open", async () => {
  const { gpu, scopes } = device({});
  expect(await failureOf(gpu.run(() => void gpu.buffer(65)))).toContain("RangeError: The GPU holds at most 64 bytes");
  expect(scopes).toHaveLength(0);
});

test.each([
  [{}, "Error: out of luck"],
  [{ wrong: { validation: "unknown word" } }, "unknown word"],
  [{ gone: true }, "Error: out of luck"],
])("a shader that does not compile is a failure of its own kind, told by what is wrong in it, and is compiled anew when asked for again: %o", async (how, detail) => {
  const { gpu, scopes } = device(how);
  let tries = 0;
  Object.assign(gpu.device, {
    createShaderModule: () => ({}),
    createComputePipelineAsync: async () => (++tries === 1 ? Promise.reject(new Error("out of luck")) : {}),
  });
  expect(await failureOf(gpu.pipeline("some", "code"))).toEqual(["shader", detail]);
  expect(scopes).toHaveLength(0);
  await expect(gpu.pipeline("some", "code")).resolves.toEqual({});
  await gpu.pipeline("some", "code");
  expect(tries).toBe(2);
});

test.each([
  [undefined, [undefined, undefined]],
  [(name: string) => ({ querySet: name as unknown as GPUQuerySet }), ["attend", "rows", "sums"]],
])("a clock is asked by name for each dispatch; without one a sequence is a single pass", async (clock, expected) => {
  const { gpu, begun } = device({}, { clock });
  const pipelineOf = (label: string) => ({ label, getBindGroupLayout: () => ({}) }) as unknown as GPUComputePipeline;
  const dispatches = ["rows", "sums"].map((name) => ({ pipeline: pipelineOf(name), offset: 0, groups: [1, 1, 1] as const }));
  await gpu.run((turn) => {
    turn.pass(pipelineOf("attend"), [1], [], [1, 1, 1], 70);
    turn.sequence({} as GPUBindGroup, dispatches);
  });
  expect(begun.map((how) => how?.timestampWrites?.querySet)).toEqual(expected);
  expect(gpu.work()).toMatchObject({ passes: expected.length, dispatches: 3, multiplyAdds: 70 });
});

test("what is asked for in one task is one submission, and what is read comes in memory that is used again", async () => {
  const { gpu, read, counts } = device({});
  const together = await Promise.all([read(), read(), gpu.run(() => {})]);
  expect(together.slice(0, 2)).toEqual([[new Float32Array(4)], [new Float32Array(4)]]);
  // The jobs of passes, and what each is read from.
  expect(counts()).toEqual({ made: 3, submissions: 1 });
  for (let i = 0; i < 5; i++) await read();
  expect(counts()).toEqual({ made: 3, submissions: 6 });
  expect(gpu.work().submissions).toBe(6);
});

test("one that cannot be encoded leaves the others of its submission alone", async () => {
  const { gpu, read, live } = device({});
  const [broken, fine] = await Promise.allSettled([gpu.run(() => void gpu.buffer(65)), read()]);
  expect([broken.status, fine.status]).toEqual(["rejected", "fulfilled"]);
  gpu.destroy();
  expect(live.size).toBe(0);
});

test("a device that throws instead of telling fails all that was asked for, and leaves no scope open", async () => {
  const { gpu, read, scopes } = device({});
  Object.assign(gpu.device, {
    createCommandEncoder() {
      throw new TypeError("out of order");
    },
  });
  const five = Array.from({ length: 5 }, () => failureOf(read()));
  expect(await Promise.all(five)).toEqual(five.map(() => ["refused", "TypeError: out of order"]));
  expect(scopes).toHaveLength(0);
});
