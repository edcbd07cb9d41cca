import { expect, it, vi } from "vitest";
import { letGo } from "./letGo";

it("empties the array, whether or not the engine can empty a buffer by itself, and may be told twice", () => {
  const transfer = vi.fn<(length: number) => void>();
  const known = Float64Array.of(1, 2);
  Object.assign(known.buffer, { transfer });
  letGo(known);
  expect(transfer).toHaveBeenCalledWith(0);
  const other = Float64Array.of(1, 2);
  Object.assign(other.buffer, { transfer: undefined });
  letGo(other);
  letGo(other);
  expect(other).toHaveLength(0);
});
