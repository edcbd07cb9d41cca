import { describe, expect, it } from "vitest";
import { FineInstants } from "./fineInstants";
import { reading } from "../given.testing";

const START = 1_577_880_000_000_000_000n;

/** An array of NumPy with the fields `t`, of such a type, and `x`. */
function npy(unit: string, values: readonly bigint[]): Uint8Array {
  const header = `{'descr': [('t', '<M8[${unit}]'), ('x', '<f8')], 'fortran_order': False, 'shape': (${values.length},), }`;
  const padded = `${header.padEnd(117, " ")}\n`;
  const bytes = new Uint8Array(10 + padded.length + 16 * values.length);
  bytes.set([0x93, ...new TextEncoder().encode("NUMPY"), 1, 0, padded.length & 255, padded.length >> 8]);
  bytes.set(new TextEncoder().encode(padded), 10);
  const view = new DataView(bytes.buffer, 10 + padded.length);
  for (const [i, value] of values.entries()) {
    view.setBigInt64(16 * i, value, true);
    view.setFloat64(16 * i + 8, i, true);
  }
  return bytes;
}

describe("instants of typed formats far below a millisecond", () => {
  it.each([
    ["10 kHz in ns", "ns", 100_000n, "µs", 100],
    ["10 MHz in ns", "ns", 100n, "ns", 100],
    ["10 kHz in µs", "us", 100n, "µs", 100],
  ] as const)("%s stay even", async (_, unit, by, fine, step) => {
    const values = Array.from({ length: 2000 }, (__, i) => (unit === "us" ? START / 1000n : START) + BigInt(i) * by);
    const read = await reading(npy(unit, values), {}, "a.npy");
    expect(read.series.axis).toMatchObject({ step, fine: { origin: Number(START / 1_000_000n), unit: fine } });
    expect(read.series.notices).toEqual([]);
  });

  it("are whole milliseconds and the nanoseconds behind them, before 1970 as well", () => {
    const fine = new FineInstants(2);
    expect([fine.put(0, -1n), fine.put(1, 1_000_000n)]).toEqual([-1 + 0.999999, 1]);
    expect(fine.finish()).toEqual({ below: Float64Array.of(999_999, 0) });
  });
});
