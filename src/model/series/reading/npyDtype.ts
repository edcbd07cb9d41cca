import { halfToNumber } from "../../files/floats";
import { DAY, startOfMonth } from "./calendar";

/** How the numbers of a `.npy` lie in its bytes. */
export interface Dtype {
  /** Bytes of one number. */
  readonly size: number;
  readonly kind: "number" | "instant";
  readonly read: (view: DataView, at: number) => number;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  W: 7 * DAY, D: DAY, h: 3_600_000, m: 60_000, s: 1_000, ms: 1, us: 1e-3, ns: 1e-6,
};
const NOT_A_TIME = -(2n ** 63n);

/** The type that a NumPy description such as "<f4" or ">M8[ns]" names; null when it is none of numbers or times. */
export function dtypeOf(descr: string): Dtype | null {
  const match = /^([<>|=])([fiubM])(\d+)(?:\[(\d*)([A-Za-z]+)\])?$/.exec(descr);
  if (match === null) return null;
  const little = match[1] !== ">";
  const size = Number(match[3]);
  if (match[2] === "M") return size === 8 ? instants(little, Number(match[4] || 1), match[5] ?? "") : null;
  const read = match[5] === undefined ? reader(`${match[2]}${size}`, little) : null;
  return read === null ? null : { size, kind: "number", read };
}

function reader(type: string, little: boolean): Dtype["read"] | null {
  switch (type) {
    case "f2": return (view, at) => halfToNumber(view.getUint16(at, little));
    case "f4": return (view, at) => view.getFloat32(at, little);
    case "f8": return (view, at) => view.getFloat64(at, little);
    case "i1": return (view, at) => view.getInt8(at);
    case "i2": return (view, at) => view.getInt16(at, little);
    case "i4": return (view, at) => view.getInt32(at, little);
    case "i8": return (view, at) => Number(view.getBigInt64(at, little));
    case "u1": return (view, at) => view.getUint8(at);
    case "u2": return (view, at) => view.getUint16(at, little);
    case "u4": return (view, at) => view.getUint32(at, little);
    case "u8": return (view, at) => Number(view.getBigUint64(at, little));
    case "b1": return (view, at) => (view.getUint8(at) === 0 ? 0 : 1);
    default: return null;
  }
}

function instants(little: boolean, multiple: number, unit: string): Dtype | null {
  const toMs = (units: number): number => {
    if (unit === "Y") return startOfMonth((1970 + units) * 12);
    if (unit === "M") return startOfMonth(1970 * 12 + units);
    return units * UNIT_MS[unit]!;
  };
  if (unit !== "Y" && unit !== "M" && !Object.hasOwn(UNIT_MS, unit)) return null;
  return {
    size: 8,
    kind: "instant",
    read(view, at) {
      const raw = view.getBigInt64(at, little);
      return raw === NOT_A_TIME ? Number.NaN : toMs(Number(raw) * multiple);
    },
  };
}
