import {
  BatchMatMul,
  broadcast_util,
  util,
  type BatchMatMulAttrs,
  type KernelConfig,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import { FLOAT, innerOf, placesOf, sideOf } from "./stacks";

/** What `kernels/assembly/batchMatMul.ts` exports; addresses and strides in bytes. */
interface Exports {
  readonly scratchBytes: WebAssembly.Global<"i32">;
  multiply(
    a: number, aRow: number, aInner: number, b: number, bInner: number, bColumn: number, c: number,
    rows: number, inner: number, columns: number, scratch: number,
  ): void;
}

/** Our code running in the memory of one backend. */
interface Product {
  readonly multiply: Exports["multiply"];
  readonly scratch: number;
}

/** What TensorFlow.js 4.22 has and does not declare: its memory and who gives it out. A test holds it to that version. */
interface WithMemory {
  readonly wasmMemory?: WebAssembly.Memory;
  readonly asm: { readonly memory?: WebAssembly.Memory };
  _malloc(bytes: number): number;
}

type Operands = Readonly<Record<"a" | "b", TensorInfo>>;

/**
 * The product of stacks of matrices: TensorFlow.js' own is a plain loop unless both sides have two axes and neither is
 * transposed. `module` is `kernels/batchMatMul.wasm`.
 */
export function batchMatMulKernel(module: WebAssembly.Module): KernelConfig {
  // By backend: one that was removed and started anew has another memory.
  const products = new WeakMap<BackendWasm, Product>();
  const productOf = (backend: BackendWasm): Product => {
    const product = products.get(backend) ?? startProduct(module, backend);
    products.set(backend, product);
    return product;
  };
  return {
    kernelName: BatchMatMul,
    backendName: "wasm",
    kernelFunc({ inputs, backend, attrs }) {
      const wasm = backend as BackendWasm;
      return batchMatMul(productOf(wasm), wasm, inputs as Operands, attrs as unknown as BatchMatMulAttrs);
    },
  };
}

function startProduct(module: WebAssembly.Module, backend: BackendWasm): Product {
  const wasm = backend.wasm as unknown as WithMemory;
  const memory = wasm.wasmMemory ?? wasm.asm.memory;
  if (memory === undefined) throw new Error("The memory of this version of TensorFlow.js is not where that of 4.22 was.");
  const { multiply, scratchBytes } = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  return { multiply, scratch: taken(wasm._malloc(scratchBytes.value)) };
}

/** @throws Error where there is no memory left: TensorFlow.js itself would go on and write to address 0 */
function taken(address: number): number {
  if (address === 0) throw new Error("A matrix product does not fit into the 4 GB that WebAssembly can have. Take a smaller batch.");
  return address;
}

function batchMatMul(
  { multiply, scratch }: Product,
  backend: BackendWasm,
  { a, b }: Operands,
  { transposeA, transposeB }: BatchMatMulAttrs,
): TensorInfo {
  const [left, right] = [sideOf(a, transposeA), sideOf(b, transposeB)];
  const inner = innerOf(left, right);
  const outer = broadcast_util.assertAndGetBroadcastShape(left.outer, right.outer);
  const out = backend.makeOutput([...outer, left.rows, right.columns], "float32");
  if (util.sizeFromShape(out.shape) === 0) return out;
  const [leftAt, rightAt, outAt] = [a, b, out].map(({ dataId }) => backend.getMemoryOffset(dataId)) as [number, number, number];
  taken(outAt);
  // A sum of nothing.
  if (inner === 0) backend.typedArrayFromHeap(out).fill(0);
  const size = left.rows * right.columns * FLOAT;
  const rightPlaces = placesOf(right, outer);
  placesOf(left, outer).forEach((place, i) => {
    multiply(
      leftAt + place, left.rowStride, left.columnStride,
      rightAt + rightPlaces[i]!, right.rowStride, right.columnStride,
      outAt + i * size, left.rows, inner, right.columns, scratch,
    );
  });
  return out;
}
