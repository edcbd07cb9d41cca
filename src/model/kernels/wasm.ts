import { refuseOther } from "../files/refusal";

/** A compiled kernel: its bytes, or a module already made of them (a module can be sent to workers). */
export type KernelSource = BufferSource | WebAssembly.Module;

/** Data stands from here on; a kernel's own constants and its job stand before it. */
export const DATA_AT = 4096;
const PAGE = 65_536;

/** Loads a kernel. Throws where it cannot be had, or where the browser does not know what it is built of. */
export async function compileFrom(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  refuseOther(response);
  // Not while streaming: plain file hosts may call it by another type than application/wasm.
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts a kernel with a memory of its own, which grows when asked to and never shrinks. Its `end` is the first byte that it does
 * not use itself.
 */
export async function instantiate<Exports extends { readonly end: WebAssembly.Global<"i32"> }>(source: KernelSource) {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  const { end, ...exports } = instance.exports as unknown as Exports;
  if (end.value > DATA_AT) throw new Error(`The kernel's own data ends at ${end.value}, beyond ${DATA_AT}.`);
  return {
    exports,
    memory,
    /** Makes sure that the memory has this many bytes; whether it had to grow, which kills all views of it. @throws RangeError */
    grow(bytes: number): boolean {
      const missing = bytes - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      return missing > 0;
    },
  };
}
